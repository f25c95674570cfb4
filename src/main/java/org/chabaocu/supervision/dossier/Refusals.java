package org.chabaocu.supervision.dossier;

import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;

/** Conflicts named by their reason, with the words of {@code dossier.refusal.<reason>}. */
final class Refusals {

    private Refusals() {}

    static <T> Outcome<T> conflict(String reason, Object... arguments) {
        return Outcome.refused(new Refusal.Conflict(reason, Text.of("dossier.refusal." + reason, arguments)));
    }

    static <T> Outcome<T> invalid(String field, Text text) {
        return Outcome.refused(Refusal.Invalid.of(field, text));
    }
}
