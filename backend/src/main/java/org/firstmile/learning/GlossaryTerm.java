package org.firstmile.learning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "glossary_term")
class GlossaryTerm extends PanacheEntityBase {
    private static final int MOST_USAGES = 20;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    String word;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> forms;

    String meaning;

    @Column(name = "retired_at")
    Instant retiredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "glossary_usage", joinColumns = @JoinColumn(name = "term_id"))
    @OrderColumn(name = "position")
    List<GlossaryUsage> usages = new ArrayList<>();

    static Optional<GlossaryTerm> byId(UUID id) {
        return GlossaryTerm.<GlossaryTerm>findByIdOptional(id);
    }

    /** @param foreign organisations whose use stays as it is, because who changes the word does not speak for them */
    void become(NewGlossaryTerm wanted, Predicate<UUID> foreign) {
        word = wanted.word();
        forms = wanted.forms() == null
                ? List.of()
                : wanted.forms().stream().distinct().toList();
        meaning = wanted.meaning();
        List<GlossaryUsage> next = new ArrayList<>();
        for (NewGlossaryUsage one : wanted.usages() == null ? List.<NewGlossaryUsage>of() : wanted.usages()) {
            boolean same = usages.stream().anyMatch(old -> old.sample && old.says(one));
            next.add(GlossaryUsage.of(one.organisationId(), one.who(), one.meaning(), same));
        }
        usages.stream()
                .filter(old -> old.organisationId != null && foreign.test(old.organisationId))
                .filter(old -> next.stream().noneMatch(one -> old.organisationId.equals(one.organisationId)))
                .forEach(next::add);
        if (next.size() > MOST_USAGES) {
            throw ProblemException.field("#/usages", "A word has room for 20 uses, with those that others gave");
        }
        usages.clear();
        usages.addAll(next);
    }

    boolean has(NewGlossaryUsage usage) {
        return usages.stream().anyMatch(present -> present.says(usage));
    }

    void use(UUID organisation, String as, boolean sample) {
        requireCurrent();
        GlossaryUsage usage = GlossaryUsage.of(organisation, null, as, sample);
        int present = indexOf(organisation);
        if (present >= 0) {
            usages.set(present, usage);
        } else if (usages.size() >= MOST_USAGES) {
            throw ProblemException.wrongState("Many use this word already: ask the alliance's staff to sum some up.");
        } else {
            usages.add(usage);
        }
    }

    void stopUse(UUID organisation) {
        int present = indexOf(organisation);
        if (present < 0) {
            throw ProblemException.notFound();
        }
        usages.remove(present);
    }

    private int indexOf(UUID organisation) {
        for (int i = 0; i < usages.size(); i++) {
            if (organisation.equals(usages.get(i).organisationId)) {
                return i;
            }
        }
        return -1;
    }

    void retire(Instant now) {
        requireCurrent();
        retiredAt = now;
    }

    void restore() {
        if (retiredAt == null) {
            throw ProblemException.wrongState("It is not retired.");
        }
        retiredAt = null;
    }

    private void requireCurrent() {
        if (retiredAt != null) {
            throw ProblemException.wrongState("It is retired: restore it first.");
        }
    }
}
