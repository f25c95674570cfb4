package org.chabaocu.check.domain;

import java.util.Locale;

/** What can be done with checks, plans and days off. */
public enum CheckAction {
    COMPLETE,
    MAKE_PLAN,
    /** Ends it, withdraws it if it has not begun, or lets another follow. */
    END_PLAN,
    KEEP_DAYS,
    KEEP_PROVINCE_DAYS;

    /** As the API names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
