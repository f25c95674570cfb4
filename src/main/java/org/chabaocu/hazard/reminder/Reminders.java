package org.chabaocu.hazard.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Duties;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.Recipient;
import org.chabaocu.notification.Urgency;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** Says of a hazard, for each reminder, who is told what. */
@Component
class Reminders {

    /** Kinds of notices. */
    static final String REMINDER = "hazard.reminder";

    static final String ESCALATION = "hazard.escalation";
    static final String DANGER = "hazard.danger";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** What waits for the higher union itself goes on to the province's. */
    private static final Set<HazardStatus> WITH_HIGHER_UNION = Set.of(HazardStatus.ESCALATED, HazardStatus.GOVERNMENT);

    private final ZoneId zone;

    Reminders(ZoneId zone) {
        this.zone = zone;
    }

    Notice of(Hazard hazard, ReminderStep step, Instant now) {
        var due = Objects.requireNonNull(hazard.dueAt());
        var kind = step.compareTo(ReminderStep.OVERDUE) <= 0 ? REMINDER : ESCALATION;
        var text = Text.of(
                "hazard.reminder." + step,
                hazard.report().number(),
                hazard.report().place(),
                Text.of("hazard.status." + hazard.status()),
                TIME.format(due.atZone(zone)));
        return Notice.of(
                        key(hazard, step), kind, text, "/hazards/" + hazard.id(), hazard.where(), to(hazard, step, now))
                .with(urgency(hazard, step));
    }

    /** Named by the clock: the state, its round and its end. */
    private static String key(Hazard hazard, ReminderStep step) {
        var due = Objects.requireNonNull(hazard.dueAt());
        return "hazard/%s/%s/%d/%d/%s"
                .formatted(hazard.id(), hazard.status(), hazard.round(), due.getEpochSecond(), step);
    }

    private static Urgency urgency(Hazard hazard, ReminderStep step) {
        if (step == ReminderStep.BEFORE) return Urgency.NORMAL;
        return hazard.isImminent() ? Urgency.IMMINENT : Urgency.URGENT;
    }

    private static Set<Recipient> to(Hazard hazard, ReminderStep step, Instant now) {
        return switch (step) {
            case BEFORE, OVERDUE -> due(hazard, now);
            case UNIT_UNION -> Recipient.reaching(Role.UNIT_UNION, hazard.where());
            case HIGHER_UNION -> higherUnion(hazard);
        };
    }

    static Set<Recipient> due(Hazard hazard, Instant now) {
        var recipients = new HashSet<Recipient>();
        for (var owing : Duties.owing(hazard, now)) {
            if (owing.person() != null) recipients.add(Recipient.person(owing.person()));
            owing.roles().forEach(role -> recipients.addAll(Recipient.reaching(role, hazard.where())));
        }
        return recipients;
    }

    static Set<Recipient> higherUnion(Hazard hazard) {
        var ofProvince = hazard.where().cityId() == null || WITH_HIGHER_UNION.contains(hazard.status());
        return Recipient.reaching(ofProvince ? Role.PROVINCE_UNION : Role.CITY_UNION, hazard.where());
    }
}
