package org.chabaocu.platform.sheet;

import java.util.List;

/**
 * What became of a sheet.
 *
 * @param badRows how many rows have faults
 * @param faults the first of the faults, in the order of the rows
 */
public record SheetReport(int rows, int created, int updated, int badRows, List<SheetFault> faults) {

    /** More faults than anyone mends by hand are counted, not listed. */
    public static final int MOST_FAULTS = 10_000;

    /** The same sheet, of which nothing was taken in. */
    SheetReport withNothingWritten() {
        return new SheetReport(rows, 0, 0, badRows, faults);
    }
}
