package org.chabaocu.platform;

import org.jspecify.annotations.Nullable;

/** What stops a command, in words for the person who runs the server: what is wrong and what to do. Shown without a stack trace. */
public final class OperationFailure extends RuntimeException {

    public OperationFailure(String message) {
        this(message, null);
    }

    public OperationFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
