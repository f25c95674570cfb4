package org.chabaocu.notification;

/**
 * A kind of notice, by which people choose what comes by mail. Modules contribute theirs as beans.
 *
 * @param code such as {@code hazard.reminder}; the key of its name in the message bundles
 * @param order in the list of kinds
 * @param always whether it comes whatever people choose, so that there is nothing to choose
 */
public record NoticeKind(String code, int order, boolean always) {

    public NoticeKind(String code, int order) {
        this(code, order, false);
    }
}
