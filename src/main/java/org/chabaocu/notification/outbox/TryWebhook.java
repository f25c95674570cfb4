package org.chabaocu.notification.outbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.Urgency;
import org.chabaocu.notification.webhook.Webhook;
import org.chabaocu.organization.Lineage;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** Sends one webhook, and nobody else, something to see whether it gets there. */
@Component
public class TryWebhook {

    private static final String KIND = "notification.test";

    private final Notices notices;
    private final Clock clock;

    TryWebhook(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Needs a transaction. */
    public void send(Webhook webhook, Lineage from) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var text = Text.of("notification.test.text", webhook.name());
        var notice = Notice.of("webhook-test/" + Ids.next(), KIND, text, "/admin/webhooks", from, Set.of());
        for (var id : notices.add(List.of(notice), now).keySet())
            notices.send(List.of(new Notices.Outgoing(webhook.id(), id, "WEBHOOK", Urgency.IMMINENT.name(), now)));
    }
}
