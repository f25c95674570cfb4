package org.chabaocu.hazard.timelimit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.persistence.StoredTimeLimits;
import org.chabaocu.hazard.persistence.StoredTimeLimits.Limit;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time limits to programs; those that are not named stay as they are. */
@RestController
@RequestMapping("/api/v1/time-limits")
class TimeLimitApi {

    private final StoredTimeLimits limits;
    private final ChangeTimeLimits changeTimeLimits;

    TimeLimitApi(StoredTimeLimits limits, ChangeTimeLimits changeTimeLimits) {
        this.limits = limits;
        this.changeTimeLimits = changeTimeLimits;
    }

    /** @param hours null takes away a limit that only some hazards of the state have */
    record LimitJson(
            @NotNull HazardStatus status,
            @Nullable Grade grade,
            @Nullable Boolean imminent,
            @Nullable Integer hours) {

        static LimitJson of(Limit limit) {
            var grade = limit.grade().isEmpty() ? null : Grade.valueOf(limit.grade());
            return new LimitJson(limit.status(), grade, limit.imminent(), limit.hours());
        }
    }

    record LimitsJson(@NotNull List<@Valid @NotNull LimitJson> items) {}

    @GetMapping
    LimitsJson all() {
        return json(limits.all());
    }

    @PutMapping
    LimitsJson change(@Valid @RequestBody LimitsJson body, Actor actor, HttpServletRequest request) {
        var changes = new ArrayList<LimitChange>();
        for (var limit : body.items()) changes.add(change(limit, "items[%d].hours".formatted(changes.size())));
        return json(changeTimeLimits
                .change(changes, actor, ClientAddress.of(request))
                .orThrow());
    }

    private static LimitChange change(LimitJson limit, String field) {
        var kind = LimitKind.of(limit.grade(), Boolean.TRUE.equals(limit.imminent()))
                .orElseThrow(() -> new RefusedException(
                        Refusal.Invalid.of(field.replace("hours", "grade"), Text.of("hazard.limit.fault.kind"))));
        return new LimitChange(field, limit.status(), kind, limit.hours());
    }

    private static LimitsJson json(List<Limit> limits) {
        return new LimitsJson(limits.stream().map(LimitJson::of).toList());
    }
}
