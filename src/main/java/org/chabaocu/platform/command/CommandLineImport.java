package org.chabaocu.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A kind of sheet that {@code ./chabaocu import KIND FILE} can read; the modules contribute one bean for each kind. */
public interface CommandLineImport {

    /** The word on the command line, such as {@code organizations}. */
    String kind();

    /**
     * Reads the sheet in the name of a person, with that person's rights. A dry run writes nothing; one bad row imports
     * nothing unless bad rows are skipped.
     */
    Report importSheet(Path file, String username, boolean dryRun, boolean skipBad) throws IOException;

    /** What came of it. */
    record Report(long rows, long created, long updated, List<Fault> faults) {}

    /** Why a row is refused; rows count from 1 as the sheet shows them. */
    record Fault(long row, String column, String message) {}
}
