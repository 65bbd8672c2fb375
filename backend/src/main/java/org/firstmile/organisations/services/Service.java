package org.firstmile.organisations.services;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
class Service extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    String name;
    String description;
    String website;
    String email;
    String phone;

    @Enumerated(EnumType.STRING)
    ServiceStatus status;

    String eligibility;

    @Column(name = "minimum_age")
    Integer minimumAge;

    @Column(name = "maximum_age")
    Integer maximumAge;

    BigDecimal cost;

    @Column(name = "cost_note")
    String costNote;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> languages;

    String accessibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<ServiceAttendance> attendance;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> areas;

    String alert;
    boolean listed;

    @Column(updatable = false)
    boolean sample;

    @Column(name = "last_confirmed_at")
    Instant lastConfirmedAt;

    @Column(name = "last_confirmed_by")
    String lastConfirmedBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "service_theme", joinColumns = @JoinColumn(name = "service_id"))
    @Column(name = "theme_id")
    Set<UUID> themeIds = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_schedule", joinColumns = @JoinColumn(name = "service_id"))
    @OrderColumn(name = "position")
    List<Opening> openings = new ArrayList<>();

    static Optional<Service> byId(UUID id) {
        return Service.<Service>findByIdOptional(id);
    }

    void become(NewService wanted, Instant now) {
        ServiceRules.check(wanted);
        name = wanted.name();
        description = wanted.description();
        website = wanted.website();
        email = wanted.email();
        phone = wanted.phone();
        eligibility = wanted.eligibility();
        minimumAge = wanted.minimumAge();
        maximumAge = wanted.maximumAge();
        cost = wanted.cost() == null ? null : wanted.cost().amount();
        costNote = wanted.costNote();
        languages = distinct(wanted.languages());
        accessibility = wanted.accessibility();
        attendance = distinct(wanted.attendance());
        areas = distinct(wanted.areas());
        alert = wanted.alert();
        listed = wanted.listed();
        endedAt = wanted.status() != ServiceStatus.ENDED ? null : endedAt == null ? now : endedAt;
        status = wanted.status();
        updatedAt = now;
        Set<UUID> themes = new HashSet<>(distinct(wanted.themeIds()));
        themeIds.retainAll(themes);
        themeIds.addAll(themes);
        setOpenings(distinct(wanted.schedules()).stream().map(Opening::of).toList());
    }

    private void setOpenings(List<Opening> wanted) {
        if (!wanted.equals(openings)) {
            openings.clear();
            openings.addAll(wanted);
        }
    }

    static <T> List<T> distinct(@Nullable List<T> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }

    void confirm(String by, Instant now) {
        if (status == ServiceStatus.ENDED) {
            throw ProblemException.wrongState("It has ended: change its status first.");
        }
        lastConfirmedAt = now;
        lastConfirmedBy = by;
        updatedAt = now;
    }
}
