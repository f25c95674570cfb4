package org.chabaocu.hazard.reminder;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.persistence.Hazards;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.Notifications;
import org.chabaocu.notification.Recipient;
import org.chabaocu.notification.Urgency;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an alert that nobody confirmed in time to the head of the unit and the union above. */
@Component
class EscalateAlerts {

    private static final int AT_ONCE = 100;

    private final DangerAlerts alerts;
    private final Hazards hazards;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EscalateAlerts(
            DangerAlerts alerts,
            Hazards hazards,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.alerts = alerts;
        this.hazards = hazards;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    int escalate() {
        var total = 0;
        int some;
        do {
            some = Objects.requireNonNull(transaction.execute(status -> escalateSome()));
            total += some;
        } while (some == AT_ONCE);
        return total;
    }

    private int escalateSome() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var unheard = alerts.lockUnheard(now, AT_ONCE);
        var notices = new ArrayList<Notice>();
        for (var alert : unheard) {
            hazards.find(alert.key().hazard()).ifPresent(hazard -> notices.add(notice(alert.key(), hazard)));
            alerts.escalated(alert, now);
        }
        notifications.tell(notices);
        return unheard.size();
    }

    private static Notice notice(AlertKey key, Hazard hazard) {
        var recipients = new HashSet<Recipient>(Reminders.higherUnion(hazard));
        recipients.addAll(Recipient.reaching(Role.UNIT_LEADER, hazard.where()));
        var text = Text.of(
                "hazard.danger.unconfirmed",
                hazard.report().number(),
                hazard.report().place(),
                Text.of("hazard.party." + key.party()));
        return Notice.of(
                        key + "/unconfirmed",
                        Reminders.DANGER,
                        text,
                        "/hazards/" + hazard.id(),
                        hazard.where(),
                        recipients)
                .with(Urgency.IMMINENT);
    }
}
