package org.firstmile.shared.json;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.firstmile.shared.problem.ProblemException;

/**
 * How path, query and header values are read. A value that cannot be read is a 400 that names the parameter; the
 * framework's own answer would be an unexplained 404.
 */
@Provider
public final class ParameterRules implements ParamConverterProvider {

    private static final Map<Class<?>, Reader> READERS = Map.of(
            UUID.class, new Reader(ParameterRules::uuid, "Use an id, like 0191f3c8-5e3a-7cc4-9d0b-2f6f0d4d7a11"),
            LocalDate.class, new Reader(LocalDate::parse, "Use a date, like 2026-11-21"),
            Instant.class,
                    new Reader(
                            text -> OffsetDateTime.parse(text).toInstant(),
                            "Use an instant with its offset, like 2026-11-21T09:00:00Z"),
            Integer.class, new Reader(Integer::valueOf, "Use a whole number"),
            Boolean.class, new Reader(ParameterRules::bool, "Use true or false"),
            String.class, new Reader(ParameterRules::text, PlainText.RULE));

    private record Reader(Function<String, Object> parse, String mend) {}

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Reader reader = READERS.get(type);
        String pointer = pointer(annotations);
        if (reader != null && pointer != null) {
            return new Converter<>(type, reader, pointer);
        }
        return type.isEnum() && pointer != null ? enumConverter(type, pointer) : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // isEnum() was asked
    private static <T> ParamConverter<T> enumConverter(Class<T> type, String pointer) {
        Class<? extends Enum> enumType = (Class<? extends Enum>) type;
        return new Converter<>(
                type,
                new Reader(
                        word -> java.util.Objects.requireNonNull(Kebab.find(enumType, word)),
                        "Use one of: " + Kebab.words((Class) enumType)),
                pointer);
    }

    private record Converter<T>(Class<T> type, Reader reader, String pointer) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null || text.isEmpty() || (text.isBlank() && type == String.class)) {
                return null;
            }
            try {
                return type.cast(reader.parse().apply(text.strip()));
            } catch (RuntimeException unreadable) {
                throw ProblemException.parameter(pointer, reader.mend());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static String pointer(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case QueryParam query -> {
                    return "?" + query.value();
                }
                case PathParam path -> {
                    return "/" + path.value();
                }
                case HeaderParam header -> {
                    return header.value();
                }
                default -> {}
            }
        }
        return null;
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not the canonical form");
        }
        return UUID.fromString(text);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String text(String text) {
        if (!PlainText.isStorable(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
