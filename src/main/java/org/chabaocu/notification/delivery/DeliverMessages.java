package org.chabaocu.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int AT_THE_SAME_TIME = 3;

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

    /** By every channel. */
    public int deliver() {
        return deliver(ChannelKind.MAIL) + deliver(ChannelKind.WEBHOOK);
    }

    /** Until nothing more can be sent now; answers how many messages were. */
    int deliver(ChannelKind channel) {
        var total = 0;
        int sent;
        do {
            var now = now();
            if (isClosed(channel, now)) return total;
            sent = deliver(outbox.waiting(channel, now, now.minus(settings.gap()), RECEIVERS_AT_ONCE));
            total += sent;
        } while (sent > 0);
        return total;
    }

    private boolean isClosed(ChannelKind channel, Instant now) {
        return channel == ChannelKind.MAIL && (!mail.isOpen() || receivers.isMailServerDown(now));
    }

    /** A few at the same time, so that one that hangs does not hold up all. Each holds a database connection meanwhile. */
    private int deliver(List<Receiver> all) {
        var places = new Semaphore(AT_THE_SAME_TIME);
        var sent = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var receiver : all) {
                places.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        sent.addAndGet(deliver(receiver));
                    } catch (RuntimeException e) {
                        LOG.error("Nothing can be delivered to {}", receiver, e);
                    } finally {
                        places.release();
                    }
                });
            }
        }
        return sent.get();
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
        var prepared = transaction.execute(
                status -> outbox.take(receiver) && !isClosed(receiver.channel(), now()) && prepare(receiver));
        return Boolean.TRUE.equals(prepared)
                && Boolean.TRUE.equals(transaction.execute(status -> outbox.take(receiver) && sendNext(receiver)));
    }

    private boolean prepare(Receiver receiver) {
        return messages.isUnderWay(receiver)
                || outbox.putTogether(receiver, channel(receiver).mostNotices(receiver), now(), settings.collect());
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
