package org.chabaocu.platform.sheet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet someone has uploaded and what has become of it so far.
 *
 * @param total rows in the sheet, known once it has been checked
 * @param done rows read in the present step
 * @param report of the check, then of the import
 * @param failure message key of why the sheet as a whole was refused
 */
public record ImportJob(
        UUID id,
        String kind,
        String fileName,
        State state,
        boolean skipBad,
        @Nullable Integer total,
        int done,
        @Nullable SheetReport report,
        @Nullable SheetFailure failure,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        boolean fileKept) {

    /** Where an upload stands. */
    public enum State {
        /** Being read for a first time, nothing is written. */
        CHECKING,
        /** The preview is there; waits for a confirmation. */
        CHECKED,
        IMPORTING,
        DONE,
        FAILED
    }

    public boolean isRunning() {
        return state == State.CHECKING || state == State.IMPORTING;
    }
}
