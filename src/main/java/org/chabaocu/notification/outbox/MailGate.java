package org.chabaocu.notification.outbox;

import org.chabaocu.notification.NotificationSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this installation sends mail at all: otherwise none is kept to be sent. */
@Component
public class MailGate {

    private final boolean open;

    MailGate(@Value("${spring.mail.host:}") String host, NotificationSettings settings) {
        open = !host.isBlank() && !settings.mailFrom().isBlank();
    }

    public boolean isOpen() {
        return open;
    }
}
