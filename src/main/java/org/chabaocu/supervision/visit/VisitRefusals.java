package org.chabaocu.supervision.visit;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** The refusals of visits, with their sentences; and what is asked of texts everywhere. */
final class VisitRefusals {

    private VisitRefusals() {}

    static <T> Outcome<T> conflict(String reason, Object... arguments) {
        return Outcome.refused(new Refusal.Conflict(reason, Text.of("visit.refusal." + reason, arguments)));
    }

    static <T> Outcome<T> invalid(String field, String fault, Object... arguments) {
        return Outcome.refused(Refusal.Invalid.of(field, Text.of("visit.fault." + fault, arguments)));
    }

    /** Collects what is wrong with an input, field by field. */
    static final class Faults {

        private final List<FieldFault> found = new ArrayList<>();

        Faults wanted(String field, @Nullable String text, int most) {
            if (text == null || text.isBlank()) found.add(new FieldFault(field, Text.of("visit.fault.WANTED")));
            return limited(field, text, most);
        }

        Faults limited(String field, @Nullable String text, int most) {
            if (text != null && text.codePointCount(0, text.length()) > most)
                found.add(new FieldFault(field, Text.of("visit.fault.TOO_LONG", most)));
            return this;
        }

        Faults when(boolean wrong, String field, String fault, Object... arguments) {
            if (wrong) found.add(new FieldFault(field, Text.of("visit.fault." + fault, arguments)));
            return this;
        }

        boolean any() {
            return !found.isEmpty();
        }

        <T> Outcome<T> refused() {
            return Outcome.refused(new Refusal.Invalid(List.copyOf(found)));
        }
    }
}
