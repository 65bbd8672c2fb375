package org.firstmile.vacancies;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the candidates of an opening rated its process, computed from their ratings.
 *
 * @param mean of ratings from 0 to 10, to two decimals
 * @param count how many ratings
 */
@Schema(description = "How its candidates rated the process, from 0 to 10, computed from their ratings.")
public record VacancyHappiness(
        @Schema(description = "To two decimals.", minimum = "0", maximum = "10", examples = "8.30")
        BigDecimal mean,

        @Schema(description = "How many ratings.", minimum = "1", examples = "24")
        int count) {}
