package org.chabaocu.notification.delivery;

/** A way to send messages. It throws nothing that comes of the receiver or of the way there. */
interface Channel {

    ChannelKind kind();

    /** How many notices one message may tell of. */
    int mostNotices(Receiver receiver);

    /** How many of them it shows. */
    int mostLines();

    Answer send(Letter letter);
}
