package org.chabaocu.demo;

import java.time.Duration;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.notification.inbox.ConfirmReceipt;
import org.chabaocu.notification.inbox.InboxEntry;
import org.chabaocu.notification.inbox.ReadInbox;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the functional departments and the unions confirm the alerts that the telling of the hazards has brought; one union is late. */
@Component
@Profile("demo")
@Order(4)
class ConfirmAlerts implements Chapter {

    private static final int MOST = 200;
    private static final Duration LATER = Duration.ofMinutes(8);

    private final ReadInbox readInbox;
    private final ConfirmReceipt confirmReceipt;
    private final DemoClock clock;

    ConfirmAlerts(ReadInbox readInbox, ConfirmReceipt confirmReceipt, DemoClock clock) {
        this.readInbox = readInbox;
        this.confirmReceipt = confirmReceipt;
        this.clock = clock;
    }

    @Override
    public void tell(List<DemoUnit> units) {
        for (var unit : units) {
            confirm(toConfirm(unit.actor(Part.SAFETY)), unit.actor(Part.SAFETY));
            var told = toConfirm(unit.actor(Part.UNION));
            confirm(unit.number() == 1 ? told.stream().skip(1).toList() : told, unit.actor(Part.UNION));
        }
    }

    /** The newest first. */
    private List<InboxEntry> toConfirm(Actor actor) {
        return readInbox.newest(actor, MOST).stream()
                .filter(InboxEntry::isToConfirm)
                .toList();
    }

    private void confirm(List<InboxEntry> entries, Actor actor) {
        for (var entry : entries)
            clock.at(entry.at().plus(LATER), () -> confirmReceipt.confirm(entry.id(), actor))
                    .orThrow();
    }
}
