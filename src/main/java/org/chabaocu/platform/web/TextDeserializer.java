package org.chabaocu.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads every text of a JSON body as {@link PlainText}; a number or a boolean is no text. */
final class TextDeserializer extends StdScalarDeserializer<String> {

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var sent = parser.getString();
        var text = PlainText.of(sent);
        if (text == null) throw context.weirdStringException(sent, String.class, "control characters");
        return text;
    }
}
