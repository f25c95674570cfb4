package org.chabaocu.notification.inbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.notification.NoticeConfirmed;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms that a notice was received. Whoever is first answers for all; the others may confirm for themselves. */
@Service
public class ConfirmReceipt {

    private final ReadInbox inbox;
    private final Inboxes inboxes;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ConfirmReceipt(ReadInbox inbox, Inboxes inboxes, ApplicationEventPublisher publisher, Clock clock) {
        this.inbox = inbox;
        this.inboxes = inboxes;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Confirming again changes nothing. */
    @Transactional
    public Outcome<InboxEntry> confirm(UUID notice, Actor actor) {
        var entry = inbox.get(notice, actor);
        if (entry.confirmBy() == null)
            return Outcome.refused(
                    new Refusal.Conflict("NOTHING_TO_CONFIRM", Text.of("notification.refusal.NOTHING_TO_CONFIRM")));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        inboxes.confirm(actor.id(), notice, now);
        inboxes.confirmFirst(actor.id(), notice, now)
                .ifPresent(key -> publisher.publishEvent(new NoticeConfirmed(key, actor.id(), now)));
        return Outcome.done(inbox.get(notice, actor));
    }
}
