package org.chabaocu.notification.delivery;

enum ChannelKind {
    MAIL,
    WEBHOOK
}
