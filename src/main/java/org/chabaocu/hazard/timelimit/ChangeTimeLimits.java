package org.chabaocu.hazard.timelimit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chabaocu.access.AccessLog;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.persistence.StoredTimeLimits;
import org.chabaocu.hazard.persistence.StoredTimeLimits.Limit;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets time limits, each change noted in the access log. They count from the next step of each hazard on. */
@Service
class ChangeTimeLimits {

    static final int LONGEST = 8_760;

    private final StoredTimeLimits limits;
    private final AccessLog log;

    ChangeTimeLimits(StoredTimeLimits limits, AccessLog log) {
        this.limits = limits;
        this.log = log;
    }

    static boolean isAllowed(Actor actor) {
        return ProvinceSettings.maySet(actor);
    }

    @Transactional
    Outcome<List<Limit>> change(List<LimitChange> changes, Actor actor, @Nullable String address) {
        if (!isAllowed(actor)) return Outcome.refused(new Refusal.Forbidden(Text.of("hazard.limit.fault.role")));
        var faults = changes.stream().flatMap(change -> fault(change).stream()).toList();
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var present = limits.all();
        for (var change : changes) apply(change, present, actor, address);
        return Outcome.done(limits.all());
    }

    private static Optional<FieldFault> fault(LimitChange change) {
        if (!LimitKind.in(change.status()).contains(change.kind()))
            return Optional.of(new FieldFault(change.field(), Text.of("hazard.limit.fault.kind")));
        var hours = change.hours();
        if (hours == null && change.kind() == LimitKind.ANY)
            return Optional.of(new FieldFault(change.field(), Text.of("fault.NotNull")));
        return hours != null && (hours < 1 || hours > LONGEST)
                ? Optional.of(new FieldFault(change.field(), Text.of("hazard.limit.fault.hours", LONGEST)))
                : Optional.empty();
    }

    private void apply(LimitChange change, List<Limit> present, Actor actor, @Nullable String address) {
        var before = present.stream()
                .filter(limit -> limit.status() == change.status()
                        && limit.grade().equals(change.kind().grade())
                        && limit.imminent() == change.kind().imminent())
                .map(Limit::hours)
                .findFirst()
                .orElse(null);
        var hours = change.hours();
        if (Objects.equals(before, hours)) return;
        if (hours == null)
            limits.remove(change.status(), change.kind().grade(), change.kind().imminent());
        else
            limits.put(new Limit(
                    change.status(), change.kind().grade(), change.kind().imminent(), hours));
        var subject = change.status() + "." + change.kind();
        log.write(new AccessLog.Entry(actor.id(), "TIME_LIMIT_CHANGED", subject, detail(before, hours), address));
    }

    private static Map<String, Integer> detail(@Nullable Integer before, @Nullable Integer after) {
        var detail = new HashMap<String, Integer>();
        if (before != null) detail.put("before", before);
        if (after != null) detail.put("after", after);
        return detail;
    }
}
