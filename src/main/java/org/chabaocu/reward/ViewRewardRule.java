package org.chabaocu.reward;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a unit's rule to its people and to those who oversee it: what one gets for a hazard found is no secret. */
@Service
@Transactional(readOnly = true)
public class ViewRewardRule {

    private final RewardUnits units;
    private final RewardRules rules;
    private final Clock clock;
    private final ZoneId zone;

    ViewRewardRule(RewardUnits units, RewardRules rules, Clock clock, ZoneId zone) {
        this.units = units;
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param year null: the present one */
    public Optional<RewardRule> find(OrganizationId unit, @Nullable Integer year, Actor actor) {
        return rules.find(units.get(unit, actor).id(), year == null ? thisYear() : year);
    }

    public int thisYear() {
        return Year.now(clock.withZone(zone)).getValue();
    }
}
