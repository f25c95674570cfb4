package org.chabaocu.supervision.visit;

import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.Answer;

/** Reads lists out of answers. */
final class Fields {

    private Fields() {}

    static List<String> texts(Answer answer, String field) {
        return answer.body().path(field).values().stream()
                .map(each -> each.asString())
                .toList();
    }

    static List<String> texts(Answer answer, String list, String field) {
        return answer.body().path(list).values().stream()
                .map(each -> each.path(field).asString())
                .toList();
    }

    static List<UUID> ids(Answer answer, String list) {
        return texts(answer, list, "id").stream().map(UUID::fromString).toList();
    }
}
