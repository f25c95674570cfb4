package org.chabaocu.platform.web;

/** The body is larger than this address takes (413). */
final class TooLargeException extends RuntimeException {

    TooLargeException(long most) {
        super("more than %d bytes".formatted(most), null, false, false);
    }
}
