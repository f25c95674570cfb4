package org.chabaocu.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** A time or date is a text of ISO-8601; a number, whatever it may count, is none. */
final class WrittenTime extends DelegatingDeserializer {

    private static final Set<Class<?>> TYPES = Set.of(Instant.class, OffsetDateTime.class, LocalDate.class);

    private WrittenTime(ValueDeserializer<?> time) {
        super(time);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> time) {
        return new WrittenTime(time);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? super.deserialize(parser, context)
                : context.handleUnexpectedToken(handledType(), parser);
    }

    /** Puts itself before the readers of all times and dates. */
    static final class Modifier extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
            return TYPES.contains(type.getBeanClass()) ? new WrittenTime(deserializer) : deserializer;
        }
    }
}
