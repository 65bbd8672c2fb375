package org.firstmile.vacancies;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.vacancies.reading.ImportChoice;
import org.firstmile.vacancies.reading.ImportLine;
import org.firstmile.vacancies.reading.ImportSource;
import org.firstmile.vacancies.reading.Reading;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was read of an advert's text; it stays as it was when the draft was made. */
@Entity
@Table(name = "vacancy_import")
class VacancyImport extends PanacheEntityBase {
    @Id
    @Column(name = "vacancy_id")
    UUID vacancyId;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ImportSource> sources;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ImportChoice> choices;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ImportLine> unrecognised;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    static VacancyImport of(UUID vacancyId, Reading reading, Instant now) {
        VacancyImport made = new VacancyImport();
        made.vacancyId = vacancyId;
        made.sources = reading.sources();
        made.choices = reading.choices();
        made.unrecognised = reading.unrecognised();
        made.createdAt = now;
        return made;
    }

    static Optional<VacancyImport> byId(UUID vacancyId) {
        return VacancyImport.<VacancyImport>findByIdOptional(vacancyId);
    }

    VacancyImportView view() {
        return new VacancyImportView(vacancyId, 0, sources, choices, unrecognised);
    }
}
