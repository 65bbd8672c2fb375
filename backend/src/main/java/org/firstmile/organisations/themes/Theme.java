package org.firstmile.organisations.themes;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Theme extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    String name;
    String description;

    @Enumerated(EnumType.STRING)
    ThemeKind kind;

    @Column(name = "retired_at")
    Instant retiredAt;

    static Optional<Theme> byId(UUID id) {
        return Theme.<Theme>findByIdOptional(id);
    }

    void become(NewTheme wanted) {
        name = wanted.name();
        description = wanted.description();
        kind = wanted.kind();
    }

    void retire(Instant now) {
        if (retiredAt != null) {
            throw ProblemException.wrongState("It is retired already.");
        }
        retiredAt = now;
    }

    void restore() {
        if (retiredAt == null) {
            throw ProblemException.wrongState("It is not retired.");
        }
        retiredAt = null;
    }
}
