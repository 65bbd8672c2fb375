package org.firstmile.shared.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * States the widest bounds that hold for every value of a kind, where a type states none of its own: clients can size
 * their fields, and a value beyond them is a fault.
 */
final class Bounds {
    /** No text leaves the house longer: the longest that a request takes. */
    private static final int TEXT = 20_000;

    /** Documents in bytes: quarkus.http.limits.max-body-size. */
    private static final int DOCUMENT = 5 * 1024 * 1024;

    private static final int ITEMS = 1_000;

    private Bounds() {}

    static void set(Schema schema) {
        if (schema == null || schema.getRef() != null) {
            return;
        }
        List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(Schema.SchemaType.STRING)) {
            boundText(schema);
        }
        if (types.contains(Schema.SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(ITEMS);
        }
        if (types.contains(Schema.SchemaType.INTEGER)) {
            boundNumber(schema);
        }
        children(schema).forEach(Bounds::set);
    }

    private static void boundText(Schema schema) {
        if (schema.getMaxLength() == null && schema.getEnumeration() == null) {
            String format = schema.getFormat() == null ? "" : schema.getFormat();
            schema.setMaxLength(
                    switch (format) {
                        case "uuid" -> 36;
                        case "date" -> 10;
                        case "date-time" -> 40;
                        case "binary" -> DOCUMENT;
                        default -> TEXT;
                    });
        }
    }

    private static void boundNumber(Schema schema) {
        boolean wide = "int64".equals(schema.getFormat());
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(wide ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }

    private static Stream<Schema> children(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(stream -> stream)
                .filter(Objects::nonNull);
    }
}
