package org.chabaocu.campaign.record;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.chabaocu.platform.sheet.SheetValue.Reading;

/** A number in a cell, with decimals, however it was typed. */
public final class SheetNumber {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");

    private SheetNumber() {}

    public static Reading<BigDecimal> read(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return NUMBER.matcher(plain).matches()
                ? Reading.of(new BigDecimal(plain))
                : Reading.fault("campaign.fault.NUMBER");
    }
}
