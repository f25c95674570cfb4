package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far ahead a certificate's next day is announced: 90, 60 and 30 days before. */
public enum Notice {
    OVERDUE(-1),
    WITHIN_30(30),
    WITHIN_60(60),
    WITHIN_90(90),
    LATER(Integer.MAX_VALUE);

    /** How many days ahead the first announcement is made. */
    public static final int FIRST = 90;

    private final int days;

    Notice(int days) {
        this.days = days;
    }

    public static Notice of(Term term, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, term.nextDueOn());
        for (var notice : values()) if (left <= notice.days) return notice;
        return LATER;
    }
}
