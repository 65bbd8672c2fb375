package org.firstmile.applications.decision;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.firstmile.vacancies.DbsLevel;
import org.firstmile.vacancies.VacancyKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be chosen among and, once it was made, the decision.
 *
 * @param version the vacancy's
 */
@Schema(description = "Among whom is to be chosen and, once it was made, the decision.")
public record DecisionView(
        Ref vacancy,

        @Schema(description = "The vacancy's: a decision is sent with it as If-Match.")
        long version,

        VacancyKind kind,
        int places,

        @Schema(description = "The check that whoever is appointed undergoes.")
        DbsLevel dbs,

        @Schema(description = "In the order of their marks.", maxItems = Shortlist.MOST)
        List<ShortlistedApplication> candidates,

        @Schema(description = "All submitted applications, the candidates among them.")
        int applications,

        @Nullable DecisionMade made,

        @Schema(description = "What the caller may do now: decide, record-check.")
        List<String> can)
        implements Reply.Versioned {

    @Override
    public UUID id() {
        return vacancy.id();
    }
}
