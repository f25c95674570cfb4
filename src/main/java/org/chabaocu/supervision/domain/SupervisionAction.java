package org.chabaocu.supervision.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done in a round. The code is the word of the API, of URLs and of events. */
public enum SupervisionAction {
    PLAN_ROUND,
    REVISE_PLAN,
    ADD_MATERIAL,
    CONFIRM_STUDY,
    DECLARE_DISCIPLINE,
    FREEZE_INSPECTORS,
    DRAW_INSPECTORS,
    FREEZE,
    DRAW,
    ARCHIVE,

    START_VISIT,
    RECORD_VISIT,
    SKIP_VISIT,
    HAND_OVER,
    ACKNOWLEDGE,
    REPORT_CORRECTION,
    CONFIRM_CORRECTION,
    GIVE_FEEDBACK,

    END_VISITS,
    WRITE_REPORT,
    WRITE_ROUND_REPORT,
    SIGN,
    SUBMIT,
    ACCEPT,
    RETURN;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }

    public static Optional<SupervisionAction> of(String code) {
        return Stream.of(values()).filter(action -> action.code.equals(code)).findFirst();
    }
}
