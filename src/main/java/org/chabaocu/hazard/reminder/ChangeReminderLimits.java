package org.chabaocu.hazard.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chabaocu.access.AccessLog;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.reminder.ReminderLimits.Limit;
import org.chabaocu.hazard.timelimit.ProvinceSettings;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets how soon silence goes up, each change noted in the access log; it counts from the next reminder on. */
@Service
class ChangeReminderLimits {

    static final int MOST_MINUTES = 525_600;

    private final ReminderLimits limits;
    private final AccessLog log;

    ChangeReminderLimits(ReminderLimits limits, AccessLog log) {
        this.limits = limits;
        this.log = log;
    }

    /**
     * @param field what the caller calls it, for a fault
     * @param inHours whether the caller speaks of hours
     */
    record Change(String field, ReminderLimits.Step step, boolean imminent, int minutes, boolean inHours) {}

    @Transactional
    Outcome<List<Limit>> change(List<Change> changes, Actor actor, @Nullable String address) {
        if (!ProvinceSettings.maySet(actor))
            return Outcome.refused(new Refusal.Forbidden(Text.of("hazard.limit.fault.role")));
        var present = limits.all().stream().collect(Collectors.toMap(Limit::key, Limit::minutes));
        var faults = new ArrayList<FieldFault>();
        for (var change : changes) {
            if (!present.containsKey(key(change)))
                faults.add(new FieldFault(change.field(), Text.of("hazard.reminder.fault.step")));
            else if (change.minutes() < least(change) || change.minutes() > MOST_MINUTES)
                faults.add(new FieldFault(change.field(), range(change)));
        }
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        for (var change : changes) apply(change, present.getOrDefault(key(change), 0), actor, address);
        return Outcome.done(limits.all());
    }

    /** Only the reminder before the end can be done without. */
    private static int least(Change change) {
        return change.step() == ReminderLimits.Step.BEFORE ? 0 : 1;
    }

    private static Text range(Change change) {
        return change.inHours()
                ? Text.of("hazard.reminder.fault.hours", least(change), MOST_MINUTES / 60)
                : Text.of("hazard.reminder.fault.minutes", least(change), MOST_MINUTES);
    }

    private static ReminderLimits.Key key(Change change) {
        return new ReminderLimits.Key(change.step(), change.imminent());
    }

    private void apply(Change change, int before, Actor actor, @Nullable String address) {
        if (before == change.minutes()) return;
        limits.put(new Limit(change.step(), change.imminent(), change.minutes()));
        var subject = change.step() + (change.imminent() ? ".IMMINENT" : "");
        var detail = Map.of("before", before, "after", change.minutes());
        log.write(new AccessLog.Entry(actor.id(), "REMINDER_LIMIT_CHANGED", subject, detail, address));
    }
}
