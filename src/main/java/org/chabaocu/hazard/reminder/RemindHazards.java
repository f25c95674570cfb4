package org.chabaocu.hazard.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.chabaocu.hazard.persistence.DueHazards;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.Notifications;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends every reminder that is due. Several may work at the same time, on one node or many: what one has locked the others
 * pass over. Reminder and note of it are one transaction, so that a node that dies leaves neither or both.
 */
@Component
public class RemindHazards {

    private static final int UNITS_AT_ONCE = 200;
    private static final int HAZARDS_AT_ONCE = 500;

    private final DueHazards hazards;
    private final ReminderLimits limits;
    private final Reminders reminders;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindHazards(
            DueHazards hazards,
            ReminderLimits limits,
            Reminders reminders,
            Notifications notifications,
            TransactionTemplate transaction,
            Clock clock) {
        this.hazards = hazards;
        this.limits = limits;
        this.reminders = reminders;
        this.notifications = notifications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Answers how many reminders that were. */
    public int remind() {
        var present = limits.read();
        var total = 0;
        int sent;
        do {
            sent = 0;
            var units = new ArrayList<>(hazards.units(horizon(present, now()), UNITS_AT_ONCE));
            // so that several do not queue for the same units
            Collections.shuffle(units);
            for (var unit : units) sent += remind(unit, present);
            total += sent;
        } while (sent > 0);
        return total;
    }

    private int remind(OrganizationId unit, ReminderLimits.Limits present) {
        var total = 0;
        int sent;
        do {
            sent = Objects.requireNonNull(transaction.execute(status -> remindSome(unit, present)));
            total += sent;
        } while (sent == HAZARDS_AT_ONCE);
        return total;
    }

    private int remindSome(OrganizationId unit, ReminderLimits.Limits present) {
        var now = now();
        var due = hazards.lock(unit, horizon(present, now), HAZARDS_AT_ONCE);
        if (due.isEmpty()) return 0;
        var notices = new ArrayList<Notice>();
        List<DueHazards.Noted> noted = new ArrayList<>();
        for (var each : due) {
            var hazard = each.hazard();
            var ends = Objects.requireNonNull(hazard.dueAt());
            var step = ReminderStep.after(each.reminded(), ends, now);
            notices.add(reminders.of(hazard, step, now));
            noted.add(new DueHazards.Noted(
                    hazard.id().value(), step.number(), next(step, ends, hazard.isImminent(), present, now)));
        }
        notifications.tell(notices);
        hazards.note(unit, noted);
        return due.size();
    }

    /** The further limit runs from the reminder before it, so that there was time to heed it. */
    private static @Nullable Instant next(
            ReminderStep step, Instant ends, boolean imminent, ReminderLimits.Limits present, Instant now) {
        return switch (step) {
            case BEFORE -> ends;
            case OVERDUE -> now.plus(present.of(ReminderLimits.Step.UNIT_UNION, imminent));
            case UNIT_UNION -> now.plus(present.of(ReminderLimits.Step.HIGHER_UNION, imminent));
            case HIGHER_UNION -> null;
        };
    }

    private static DueHazards.Horizon horizon(ReminderLimits.Limits present, Instant now) {
        return new DueHazards.Horizon(now, now.plus(present.of(ReminderLimits.Step.BEFORE, false)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
