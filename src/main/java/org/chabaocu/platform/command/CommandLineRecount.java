package org.chabaocu.platform.command;

import java.util.List;

/** Kept figures that {@code ./chabaocu recount} counts anew; the modules contribute one bean for each kind. */
public interface CommandLineRecount {

    /** Counts, puts right what was off, and tells of both. */
    List<Result> recount();

    /**
     * What came of it.
     *
     * @param figures how many there are
     * @param off how many were not what the count says
     */
    record Result(String what, long figures, long off) {}
}
