package org.chabaocu.reward.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sums of money as people read them: grouped, and with decimals only where there are any. */
public final class Yuan {

    private Yuan() {}

    public static String text(BigDecimal amount) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(amount);
    }
}
