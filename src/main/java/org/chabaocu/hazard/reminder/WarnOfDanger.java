package org.chabaocu.hazard.reminder;

import org.chabaocu.hazard.domain.DangerArisen;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.NoticeConfirmed;
import org.chabaocu.notification.Notifications;
import org.chabaocu.notification.Recipient;
import org.chabaocu.notification.Urgency;
import org.chabaocu.platform.Text;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the functional department and the unit's union of imminent danger, in the transaction that brought it, and keeps who confirmed. */
@Component
class WarnOfDanger {

    private final DangerAlerts alerts;
    private final ReminderLimits limits;
    private final Notifications notifications;

    WarnOfDanger(DangerAlerts alerts, ReminderLimits limits, Notifications notifications) {
        this.alerts = alerts;
        this.limits = limits;
        this.notifications = notifications;
    }

    @EventListener
    void on(DangerArisen news) {
        var hazard = news.hazard();
        var confirmBy = news.at().plus(limits.read().of(ReminderLimits.Step.CONFIRM, true));
        for (var party : AlertParty.values()) {
            var key = new AlertKey(hazard.id(), hazard.eventSeq(), party);
            var text = Text.of(
                    "hazard.danger.alert",
                    hazard.report().number(),
                    hazard.report().place());
            notifications.tell(Notice.of(
                            key.toString(),
                            Reminders.DANGER,
                            text,
                            "/hazards/" + hazard.id(),
                            hazard.where(),
                            Recipient.reaching(party.role(), hazard.where()))
                    .with(Urgency.IMMINENT)
                    .toBeConfirmedBy(confirmBy));
            alerts.add(hazard, key, news.at(), confirmBy);
        }
    }

    @EventListener
    void on(NoticeConfirmed news) {
        AlertKey.of(news.key()).ifPresent(key -> alerts.confirmed(key, news.by(), news.at()));
    }
}
