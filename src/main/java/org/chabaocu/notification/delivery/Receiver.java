package org.chabaocu.notification.delivery;

import java.util.UUID;

/**
 * Where something is to be sent.
 *
 * @param id of the person or of the webhook
 * @param program whether it takes one message after the other; people are left some time between two
 */
record Receiver(UUID id, ChannelKind channel, boolean program) {}
