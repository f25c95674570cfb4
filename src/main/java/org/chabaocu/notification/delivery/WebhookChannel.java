package org.chabaocu.notification.delivery;

import java.io.IOException;
import java.time.Clock;
import org.chabaocu.notification.webhook.PostToWebhook;
import org.chabaocu.notification.webhook.Webhook;
import org.chabaocu.notification.webhook.Webhooks;
import org.springframework.stereotype.Component;

/** Webhooks of other programs and of group robots. */
@Component
class WebhookChannel implements Channel {

    private static final int MOST_LINES = 100;
    private static final int MOST_FOR_PEOPLE = 5_000;

    private final Webhooks webhooks;
    private final PostToWebhook post;
    private final WebhookBodies bodies;
    private final Clock clock;

    WebhookChannel(Webhooks webhooks, PostToWebhook post, WebhookBodies bodies, Clock clock) {
        this.webhooks = webhooks;
        this.post = post;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    /** A program is told every single one. */
    @Override
    public int mostNotices(Receiver receiver) {
        return receiver.program() ? MOST_LINES : MOST_FOR_PEOPLE;
    }

    @Override
    public int mostLines() {
        return MOST_LINES;
    }

    @Override
    public Answer send(Letter letter) {
        return webhooks.find(letter.receiver().id())
                .filter(Webhook::active)
                .map(webhook -> send(letter, webhook))
                .orElseGet(() -> new Answer.Refused("the webhook is not in use any more"));
    }

    private Answer send(Letter letter, Webhook webhook) {
        try {
            var answer = post.post(webhook, bodies.of(letter, webhook), letter.id(), clock.instant());
            return answer.map(reason -> (Answer) new Answer.Unreachable(reason, false))
                    .orElseGet(Answer.Received::new);
        } catch (IOException e) {
            return new Answer.Unreachable(e.getClass().getSimpleName() + ": " + e.getMessage(), false);
        }
    }
}
