package org.chabaocu.hazard.reminder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.reminder.ReminderLimits.Limit;
import org.chabaocu.platform.web.ClientAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limits of reminders and escalation to programs; those that are not named stay as they are. */
@RestController
@RequestMapping("/api/v1/reminder-limits")
class ReminderLimitApi {

    private final ReminderLimits limits;
    private final ChangeReminderLimits changeReminderLimits;

    ReminderLimitApi(ReminderLimits limits, ChangeReminderLimits changeReminderLimits) {
        this.limits = limits;
        this.changeReminderLimits = changeReminderLimits;
    }

    record ReminderLimitJson(
            @NotNull ReminderLimits.Step step,
            boolean imminent,
            @NotNull Integer minutes) {

        static ReminderLimitJson of(Limit limit) {
            return new ReminderLimitJson(limit.step(), limit.imminent(), limit.minutes());
        }
    }

    record ReminderLimitsJson(@NotNull List<@Valid @NotNull ReminderLimitJson> items) {}

    @GetMapping
    ReminderLimitsJson all() {
        return json(limits.all());
    }

    @PutMapping
    ReminderLimitsJson change(@Valid @RequestBody ReminderLimitsJson body, Actor actor, HttpServletRequest request) {
        var changes = new ArrayList<ChangeReminderLimits.Change>();
        for (var item : body.items())
            changes.add(new ChangeReminderLimits.Change(
                    "items[%d].minutes".formatted(changes.size()),
                    item.step(),
                    item.imminent(),
                    item.minutes(),
                    false));
        return json(changeReminderLimits
                .change(changes, actor, ClientAddress.of(request))
                .orThrow());
    }

    private static ReminderLimitsJson json(List<Limit> limits) {
        return new ReminderLimitsJson(limits.stream().map(ReminderLimitJson::of).toList());
    }
}
