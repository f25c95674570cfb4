package org.chabaocu.notification.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts as they are kept: {@code {"code", "args"}}, texts among the arguments likewise. */
@Component
public class TextJson {

    private final JsonMapper json;

    TextJson(JsonMapper json) {
        this.json = json;
    }

    Map<String, Object> members(Text text) {
        var arguments = text.arguments().stream()
                .map(argument -> argument instanceof Text inner ? members(inner) : argument)
                .toList();
        return Map.of("code", text.code(), "args", arguments);
    }

    public Text read(String stored) {
        return read(json.readTree(stored));
    }

    private static Text read(JsonNode stored) {
        List<Object> arguments = new ArrayList<>();
        for (var argument : stored.path("args").values()) arguments.add(argument(argument));
        return new Text(stored.path("code").asString(), arguments);
    }

    private static Object argument(JsonNode argument) {
        if (argument.isObject()) return read(argument);
        return argument.isNumber() ? argument.numberValue() : argument.asString();
    }
}
