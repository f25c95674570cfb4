package org.chabaocu.hazard.persistence;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The data of events as JSON. */
@Component
public class EventJson {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final JsonMapper mapper;

    EventJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** What a record holds, as plain members; those that are null are left out. */
    public Map<String, Object> members(Object record) {
        var members = mapper.convertValue(record, MEMBERS);
        members.values().removeIf(value -> value == null);
        return members;
    }

    public String write(Map<String, Object> data) {
        return mapper.writeValueAsString(data);
    }

    Map<String, Object> read(String data) {
        return mapper.readValue(data, MEMBERS);
    }
}
