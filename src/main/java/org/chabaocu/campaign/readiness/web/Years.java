package org.chabaocu.campaign.readiness.web;

import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;

/** The years one can ask about. */
final class Years {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private Years() {}

    static int readable(int year) {
        if (year >= FIRST && year <= LAST) return year;
        throw new RefusedException(Refusal.Invalid.of("year", Text.of("readiness.fault.YEAR", FIRST + "-" + LAST)));
    }
}
