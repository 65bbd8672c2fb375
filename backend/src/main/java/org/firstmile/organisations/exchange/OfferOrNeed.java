package org.firstmile.organisations.exchange;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.firstmile.organisations.WeekDay;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.time.Calendar;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "offer_or_need")
class OfferOrNeed extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    ExchangeKind kind;

    @Enumerated(EnumType.STRING)
    ExchangeGood what;

    String title;
    String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<WeekDay> days;

    @Column(name = "location_id")
    UUID locationId;

    LocalDate until;

    @Column(updatable = false)
    boolean sample;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "offer_or_need_theme", joinColumns = @JoinColumn(name = "offer_or_need_id"))
    @Column(name = "theme_id")
    Set<UUID> themeIds = new HashSet<>();

    static Optional<OfferOrNeed> byId(UUID id) {
        return OfferOrNeed.<OfferOrNeed>findByIdOptional(id);
    }

    void become(NewOfferOrNeed wanted, LocalDate today, Instant now) {
        requireOpen();
        if (!Objects.equals(wanted.until(), until)) {
            requirePossible(wanted.until(), today);
        }
        kind = wanted.kind();
        what = wanted.what();
        title = wanted.title();
        description = wanted.description();
        days = wanted.days() == null
                ? List.of()
                : wanted.days().stream().distinct().sorted().toList();
        locationId = wanted.locationId();
        until = wanted.until();
        updatedAt = now;
        Set<UUID> themes = wanted.themeIds() == null ? Set.of() : new HashSet<>(wanted.themeIds());
        themeIds.retainAll(themes);
        themeIds.addAll(themes);
    }

    private static void requirePossible(LocalDate until, LocalDate today) {
        if (!Calendar.isPlausible(until)) {
            throw ProblemException.field("#/until", "Enter a date between 1900 and 2199");
        }
        if (until != null && until.isBefore(today)) {
            throw ProblemException.field("#/until", "Choose today or a later day");
        }
    }

    void close(Instant now) {
        requireOpen();
        closedAt = now;
        updatedAt = now;
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw ProblemException.wrongState("It is closed: add a new one instead.");
        }
    }
}
