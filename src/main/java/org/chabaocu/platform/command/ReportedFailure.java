package org.chabaocu.platform.command;

/** A failure that the person at the console has already been told of. */
final class ReportedFailure extends RuntimeException {

    ReportedFailure(RuntimeException cause) {
        super(cause);
    }
}
