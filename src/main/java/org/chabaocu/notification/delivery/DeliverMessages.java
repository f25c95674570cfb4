package org.chabaocu.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.notification.NotificationSettings;
import org.chabaocu.notification.outbox.MailGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is to be sent. Several may work at the same time, on one node or many; for one receiver only one at a time does,
 * and its messages go in their order. What is in a message is committed before it is sent: if the node dies after the receiver
 * has answered and before that is noted, the same message goes out once more under the same id.
 */
@Component
public class DeliverMessages {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessages.class);
    private static final int RECEIVERS_AT_ONCE = 100;
    private static final int MESSAGES_PER_TURN = 20;

    private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);
    private final Outbox outbox;
    private final OutgoingMessages messages;
    private final Receivers receivers;
    private final Backoff backoff;
    private final MailGate mail;
    private final NotificationSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliverMessages(
            List<Channel> all,
            Outbox outbox,
            OutgoingMessages messages,
            Receivers receivers,
            Backoff backoff,
            MailGate mail,
            NotificationSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        all.forEach(channel -> channels.put(channel.kind(), channel));
        this.outbox = outbox;
        this.messages = messages;
        this.receivers = receivers;
        this.backoff = backoff;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Until nothing more can be sent now; answers how many messages were. */
    public int deliver() {
        var total = 0;
        int sent;
        do {
            sent = 0;
            var now = now();
            for (var receiver : outbox.waiting(open(now), now, now.minus(settings.gap()), RECEIVERS_AT_ONCE))
                sent += deliver(receiver);
            total += sent;
        } while (sent > 0);
        return total;
    }

    private Set<ChannelKind> open(Instant now) {
        var open = EnumSet.allOf(ChannelKind.class);
        if (!mail.isOpen() || receivers.isMailServerDown(now)) open.remove(ChannelKind.MAIL);
        return open;
    }

    private int deliver(Receiver receiver) {
        var sent = 0;
        do {
            if (!deliverOne(receiver)) return sent;
            sent++;
        } while (receiver.program() && sent < MESSAGES_PER_TURN);
        return sent;
    }

    private boolean deliverOne(Receiver receiver) {
        var prepared = transaction.execute(status -> outbox.take(receiver) && prepare(receiver));
        return Boolean.TRUE.equals(prepared)
                && Boolean.TRUE.equals(transaction.execute(status -> outbox.take(receiver) && sendNext(receiver)));
    }

    private boolean prepare(Receiver receiver) {
        return messages.isUnderWay(receiver)
                || outbox.putTogether(receiver, channel(receiver).mostNotices(receiver), now());
    }

    private boolean sendNext(Receiver receiver) {
        var channel = channel(receiver);
        var letter = messages.next(receiver, channel.mostLines());
        if (letter.isEmpty()) return false;
        return note(letter.get(), channel.send(letter.get()));
    }

    /** Whether the receiver can be sent the next one. */
    private boolean note(Letter letter, Answer answer) {
        var receiver = letter.receiver();
        var now = now();
        switch (answer) {
            case Answer.Received() -> {
                messages.sent(letter, now);
                receivers.answered(receiver.id(), null, now);
                if (receiver.channel() == ChannelKind.MAIL) receivers.mailServerAnswered();
            }
            case Answer.Refused(var reason) -> {
                LOG.warn("Message {} is not taken by {}: {}", letter.id(), receiver, reason);
                messages.failed(letter, reason, now);
                receivers.answered(receiver.id(), reason, now);
            }
            case Answer.Unreachable(var reason, var everybody) -> {
                tryLater(letter, reason, everybody ? Receivers.MAIL_SERVER : receiver.id(), now);
                return false;
            }
        }
        return true;
    }

    private void tryLater(Letter letter, String reason, UUID of, Instant now) {
        var wait = backoff.after(receivers.failed(of, reason));
        receivers.retry(of, now.plus(wait));
        if (letter.createdAt().plus(settings.giveUp()).isAfter(now)) messages.tried(letter, reason);
        else messages.failed(letter, reason, now);
        LOG.info("Message {} waits {} for {}: {}", letter.id(), wait, letter.receiver(), reason);
    }

    private Channel channel(Receiver receiver) {
        return Objects.requireNonNull(channels.get(receiver.channel()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
