package org.chabaocu.check.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chabaocu.check.application.CheckCommand;
import org.chabaocu.check.application.CheckCommand.FoundHazard;
import org.chabaocu.check.domain.CheckResult;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;

/** The form of a check that found something: some hazards, each with its own fields. */
record FoundForm(Form sent) {

    static final int MOST = 10;

    /** How many hazards the form had room for. */
    int count() {
        var text = sent.value("count");
        return text.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(text), 1, MOST) : 1;
    }

    static String field(int hazard, String name) {
        return "hazards[" + hazard + "]." + name;
    }

    CheckCommand command() {
        var hazards = IntStream.range(0, count()).mapToObj(this::hazard).toList();
        return new CheckCommand(CheckResult.FOUND, text("remark"), hazards);
    }

    private FoundHazard hazard(int number) {
        return new FoundHazard(
                text(field(number, "place")),
                sent.value(field(number, "description")).strip(),
                null,
                text(field(number, "category")),
                sent.has(field(number, "imminent"), "true"),
                photos(number));
    }

    private List<UUID> photos(int hazard) {
        return sent.values(field(hazard, "photoIds")).stream()
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .toList();
    }

    private @Nullable String text(String name) {
        var text = sent.value(name).strip();
        return text.isEmpty() ? null : text;
    }
}
