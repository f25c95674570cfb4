package org.chabaocu.campaign.readiness;

import java.util.List;
import java.util.stream.Stream;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of an item.
 *
 * @param wanted the kind of record that would help most; null where no record can
 */
record Judgement(
        ReadinessStatus status,
        Text reason,
        List<Evidence> evidence,
        @Nullable RecordKind wanted) {

    static Judgement of(ReadinessStatus status, Text reason, List<Evidence> evidence, @Nullable RecordKind wanted) {
        return new Judgement(status, reason, evidence, wanted);
    }

    /** Sentences one after the other. */
    static Text join(List<Text> sentences) {
        return sentences.stream()
                .reduce((first, second) -> Text.of("readiness.join", first, second))
                .orElseThrow();
    }

    static <T> List<T> both(List<? extends T> first, List<? extends T> second) {
        return Stream.<T>concat(first.stream(), second.stream()).toList();
    }
}
