package org.firstmile.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** For a text that is only read and never stored as it is: whatever stands in it, and not trimmed, so that lines count. */
public final class AsSent extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    public AsSent() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? parser.getText()
                : (String) context.handleUnexpectedToken(String.class, parser);
    }
}
