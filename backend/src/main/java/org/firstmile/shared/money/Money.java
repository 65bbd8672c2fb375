package org.firstmile.shared.money;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount in a currency. It leaves and enters as text, because a JSON number would pass through binary floating point
 * in most clients; it always has two decimals.
 *
 * @param currency ISO 4217
 */
@Schema(description = "An amount in a currency.")
public record Money(
        @NotNull(message = "Enter an amount")
        @JsonSerialize(using = ToStringSerializer.class)
        @JsonDeserialize(using = Money.Reader.class)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^[0-9]{1,9}(\\.[0-9]{1,2})?$",
                maxLength = 12,
                examples = "14198.93")
        BigDecimal amount,

        @NotNull(message = "Choose a currency")
        @Pattern(regexp = "[A-Z]{3}", message = "Use the three capitals of ISO 4217, like GBP")
        @Schema(description = "ISO 4217.", examples = "GBP", maxLength = 3)
        String currency) {

    /** The most that its text can say. */
    public static final BigDecimal MOST = new BigDecimal("999999999.99");

    public Money {
        amount = amount == null ? null : rounded(amount);
    }

    public static Money pounds(String amount) {
        return new Money(new BigDecimal(amount), "GBP");
    }

    public Money times(int count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /** The part of it that {@code numerator} is of {@code denominator}, rounded half up to pence once, at the end. */
    public Money share(BigDecimal numerator, BigDecimal denominator) {
        return new Money(amount.multiply(numerator).divide(denominator, 2, RoundingMode.HALF_UP), currency);
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static final class Reader extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;
        private static final String SHAPE = "[0-9]{1,9}(\\.[0-9]{1,2})?";

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            String text = parser.getText().strip();
            return text.matches(SHAPE)
                    ? new BigDecimal(text)
                    : (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not an amount");
        }
    }
}
