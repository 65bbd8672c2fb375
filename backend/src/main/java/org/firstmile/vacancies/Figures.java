package org.firstmile.vacancies;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures compare as people read them: 20 and 20.0 are one figure. */
final class Figures {
    /** More than any figure may have here. Who sends 1e99999999 is told by the field; writing it out takes for ever. */
    private static final int MOST_ZEROS = 9;

    private Figures() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() < 0 && bare.scale() >= -MOST_ZEROS ? bare.setScale(0) : bare;
    }
}
