package org.firstmile.vacancies;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures compare as people read them: 20 and 20.0 are one figure. */
final class Figures {
    private Figures() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal bare = figure.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
