package org.chabaocu.notification.outbox;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.NotificationSettings;
import org.chabaocu.notification.Notifications;
import org.chabaocu.notification.Recipient;
import org.chabaocu.notification.Urgency;
import org.chabaocu.notification.choice.QuietHours;
import org.chabaocu.notification.webhook.Webhook;
import org.chabaocu.notification.webhook.Webhooks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is to be told: at most six statements, however many notices and recipients. */
@Service
class TellPeople implements Notifications {

    private final Notices notices;
    private final Recipients recipients;
    private final Webhooks webhooks;
    private final MailGate mail;
    private final NotificationSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    TellPeople(
            Notices notices,
            Recipients recipients,
            Webhooks webhooks,
            MailGate mail,
            NotificationSettings settings,
            Clock clock,
            ZoneId zone) {
        this.notices = notices;
        this.recipients = recipients;
        this.webhooks = webhooks;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int tell(Collection<Notice> all) {
        if (all.isEmpty()) return 0;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var told = notices.add(all, now);
        var reached = reached(told);
        notices.deliver(entries(told, reached));
        notices.send(outgoing(told, reached, now));
        return told.size();
    }

    /** The persons of each notice, each once, whatever brought them. */
    private Map<UUID, Collection<Reached>> reached(Map<UUID, Notice> told) {
        var behind = recipients.resolve(told.values().stream()
                .flatMap(notice -> notice.recipients().stream())
                .toList());
        var reached = new HashMap<UUID, Collection<Reached>>();
        told.forEach((id, notice) -> reached.put(id, persons(notice, behind)));
        return reached;
    }

    private static Collection<Reached> persons(Notice notice, Map<Recipient, List<Reached>> behind) {
        return notice.recipients().stream()
                .flatMap(recipient -> behind.getOrDefault(recipient, List.of()).stream())
                .collect(toMap(Reached::person, Function.identity(), (one, same) -> one))
                .values();
    }

    private static List<Notices.Entry> entries(Map<UUID, Notice> told, Map<UUID, Collection<Reached>> reached) {
        var entries = new ArrayList<Notices.Entry>();
        told.forEach((id, notice) -> reached.getOrDefault(id, List.of())
                .forEach(one -> entries.add(new Notices.Entry(one.person(), id, notice.confirmBy() != null))));
        return entries;
    }

    private List<Notices.Outgoing> outgoing(
            Map<UUID, Notice> told, Map<UUID, Collection<Reached>> reached, Instant now) {
        var outgoing = new ArrayList<Notices.Outgoing>();
        var hooks = webhooks.above(told.values().stream().map(Notice::about).toList());
        told.forEach((id, notice) -> {
            if (mail.isOpen()) reached.getOrDefault(id, List.of()).forEach(one -> mail(id, notice, one, now, outgoing));
            for (var hook : hooks) if (hook.hears(notice)) outgoing.add(call(id, notice, hook, now));
        });
        return outgoing;
    }

    private void mail(UUID id, Notice notice, Reached one, Instant now, List<Notices.Outgoing> outgoing) {
        if (!one.mailable()) return;
        one.choice()
                .mailNotBefore(notice.kind(), notice.urgency(), now, zone)
                .map(at -> at.equals(now) ? collected(notice.urgency(), now) : at)
                .ifPresent(at -> outgoing.add(new Notices.Outgoing(
                        one.person(), id, "MAIL", notice.urgency().name(), at)));
    }

    private Notices.Outgoing call(UUID id, Notice notice, Webhook hook, Instant now) {
        var early = hook.format().isRobot() ? collected(notice.urgency(), now) : now;
        var at = hook.quiet() && notice.urgency() != Urgency.IMMINENT ? QuietHours.USUAL.after(early, zone) : early;
        return new Notices.Outgoing(hook.id(), id, "WEBHOOK", notice.urgency().name(), at);
    }

    private Instant collected(Urgency urgency, Instant now) {
        return urgency == Urgency.IMMINENT ? now : now.plus(settings.collect());
    }
}
