package org.firstmile.shared.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * How JSON is read and written everywhere: enums in kebab-case, absent instead of null, text trimmed (blank is absent),
 * and nothing coerced or overlooked: a wrong type, an unknown or doubled field is an error.
 */
@Singleton
final class JsonRules implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        mapper.registerModule(new SimpleModule("firstmile")
                .addDeserializer(String.class, new Text())
                .setDeserializerModifier(new KebabIn())
                .setSerializerModifier(new KebabOut()));
    }

    private static final class Text extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText().strip();
            if (!PlainText.isStorable(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", PlainText.RULE);
            }
            return PlainText.isBlank(text) ? null : text;
        }
    }

    private static final class KebabIn extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> given) {
            return ours(type.getRawClass()) ? new EnumReader(type.getRawClass()) : given;
        }
    }

    private static final class KebabOut extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifyEnumSerializer(
                SerializationConfig config, JavaType type, BeanDescription description, JsonSerializer<?> given) {
            return ours(type.getRawClass()) ? new EnumWriter() : given;
        }
    }

    private static final class EnumReader extends StdScalarDeserializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        EnumReader(Class<?> type) {
            super(type);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // the class is known to be an enum's, its constant's type is not
        public Enum<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Class<? extends Enum> type = (Class<? extends Enum>) handledType();
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Enum<?>) context.handleUnexpectedToken(type, parser);
            }
            Enum<?> constant = Kebab.find(type, parser.getText().strip());
            return constant != null
                    ? constant
                    : (Enum<?>) context.handleWeirdStringValue(
                            type, parser.getText(), "Use one of: %s", Kebab.words((Class) type));
        }
    }

    private static final class EnumWriter extends StdScalarSerializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        EnumWriter() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> constant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Kebab.of(constant));
        }
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("org.firstmile.");
    }
}
