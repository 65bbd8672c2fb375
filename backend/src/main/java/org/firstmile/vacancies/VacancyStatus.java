package org.firstmile.vacancies;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an opening stands. */
@Schema(description = "Where an opening stands; it is closed from the very instant of its deadline.")
public enum VacancyStatus {
    DRAFT,
    PUBLISHED,
    CLOSED,
    APPOINTED,
    WITHDRAWN;

    /**
     * What a stored status is at this instant: the deadline closes by itself, before any job has recorded it. This and
     * {@link #SQL_NOW} are the one rule.
     */
    public VacancyStatus at(@Nullable Instant deadline, Instant now) {
        return this == PUBLISHED && !now.isBefore(deadline) ? CLOSED : this;
    }

    /** The same rule for lists; its parameter is now. */
    static final String SQL_NOW =
            "(case when v.status = 'PUBLISHED' and v.deadline_at <= ? then 'CLOSED' else v.status end)";

    /** Everyone may read it; the others are the staff's. */
    boolean isPublic() {
        return this == PUBLISHED || this == CLOSED || this == APPOINTED;
    }
}
