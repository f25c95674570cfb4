package org.chabaocu.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The constants and fields of the access log in words. */
@Component
class AccessWords {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Fields whose values are constants with words of their own, and whose words those are. */
    private static final Map<String, String> CONSTANTS = Map.of("kind", "organization.kind.", "role", "people.role.");

    /** Ids, which say nothing to a reader. */
    private static final Set<String> UNREADABLE = Set.of("organization");

    private final JsonMapper json;

    AccessWords(JsonMapper json) {
        this.json = json;
    }

    static Text action(String constant) {
        return Text.of("organization.log.action." + constant);
    }

    List<Text> details(String fields) {
        return json.readValue(fields, FIELDS).entrySet().stream()
                .filter(field -> !UNREADABLE.contains(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(field ->
                        Text.of("organization.log.detail." + field.getKey(), value(field.getKey(), field.getValue())))
                .toList();
    }

    private static Object value(String field, Object value) {
        var words = CONSTANTS.get(field);
        if (words != null) return Text.of(words + value.toString().toLowerCase(Locale.ROOT));
        return value instanceof Boolean said ? Text.of(said ? "common.yes" : "common.no") : value.toString();
    }
}
