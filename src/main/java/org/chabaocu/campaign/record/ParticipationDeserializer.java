package org.chabaocu.campaign.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A number, words, a list of people (ids, names or objects), or an object with all of these. */
final class ParticipationDeserializer extends StdDeserializer<Participation> {

    ParticipationDeserializer() {
        super(Participation.class);
    }

    /** The object form. */
    private record Whole(
            @Nullable Integer count,
            @Nullable String attendees,
            @Nullable List<Participation.Entry> people) {

        Participation participation() {
            return new Participation(count, attendees, people == null ? List.of() : people);
        }
    }

    @Override
    public Participation deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> new Participation(parser.getIntValue(), null, List.of());
            case VALUE_STRING -> new Participation(null, text(context, parser), List.of());
            case START_ARRAY -> new Participation(null, null, people(parser, context));
            case START_OBJECT -> context.readValue(parser, Whole.class).participation();
            default -> (Participation) context.handleUnexpectedToken(Participation.class, parser);
        };
    }

    private static List<Participation.Entry> people(JsonParser parser, DeserializationContext context) {
        var people = new ArrayList<Participation.Entry>();
        while (parser.nextToken() != JsonToken.END_ARRAY) people.add(entry(parser, context));
        return people;
    }

    private static Participation.Entry entry(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING)
            return context.readValue(parser, Participation.Entry.class);
        var text = text(context, parser);
        try {
            return Participation.Entry.of(UUID.fromString(text));
        } catch (IllegalArgumentException aName) {
            return Participation.Entry.named(text);
        }
    }

    /** With the same cleaning as every other text. */
    private static String text(DeserializationContext context, JsonParser parser) {
        return context.readValue(parser, String.class);
    }
}
