package org.chabaocu.platform;

/** No such thing, or none within the reader's scope: the two are told apart nowhere (404). */
public final class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what, null, false, false);
    }
}
