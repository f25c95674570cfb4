package org.chabaocu.reward;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.HazardCategories;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what a unit gives in a year and how large its fund is. The fund never falls below what has been committed. */
@Service
public class SetRewardRule {

    private final RewardUnits units;
    private final RewardRules rules;
    private final HazardCategories categories;
    private final InputFaults inputFaults;
    private final Clock clock;
    private final ZoneId zone;

    SetRewardRule(
            RewardUnits units,
            RewardRules rules,
            HazardCategories categories,
            InputFaults inputFaults,
            Clock clock,
            ZoneId zone) {
        this.units = units;
        this.rules = rules;
        this.categories = categories;
        this.inputFaults = inputFaults;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param expectedVersion the version the caller has seen, or null to write over whatever is there */
    @Transactional
    public Outcome<RewardRule> set(
            OrganizationId unitId, RewardRuleCommand command, Actor actor, @Nullable Long expectedVersion) {
        var unit = units.get(unitId, actor);
        return switch (units.permitRule(unit, actor)) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) -> {
                var faults = faults(command);
                if (!faults.isEmpty()) yield Outcome.refused(new Refusal.Invalid(faults));
                yield write(unit, command, actor, role, expectedVersion);
            }
        };
    }

    private Outcome<RewardRule> write(
            Organization unit, RewardRuleCommand command, Actor actor, Role role, @Nullable Long expectedVersion) {
        var year = command.year() == null ? Year.now(clock.withZone(zone)).getValue() : command.year();
        var before = rules.lock(unit.id(), year);
        var version = before.map(RewardRule::version).orElse(0L);
        if (expectedVersion != null && !expectedVersion.equals(version))
            return Outcome.refused(new Refusal.Stale(version));
        var tooLow = before.filter(rule -> command.fund().compareTo(rule.committed()) < 0);
        if (tooLow.isPresent()) {
            var text = Text.of(
                    "reward.refusal.FUND_COMMITTED", tooLow.get().committed().toPlainString());
            return Outcome.refused(new Refusal.Conflict("FUND_COMMITTED", text));
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = new RewardAct("set-rule", actor.id(), role, at, data(unit, year, command));
        return rules.write(rule(unit, year, command, before), actor.id(), act)
                .<Outcome<RewardRule>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.Stale(version + 1)));
    }

    private static RewardRule rule(
            Organization unit, int year, RewardRuleCommand command, Optional<RewardRule> before) {
        return new RewardRule(
                unit.id(),
                year,
                before.map(RewardRule::id).orElseGet(Ids::next),
                RewardFunds.yuan(command.fund()),
                before.map(RewardRule::committed).orElse(BigDecimal.ZERO),
                before.map(RewardRule::paid).orElse(BigDecimal.ZERO),
                command.witnessShare(),
                command.tariff().stream()
                        .map(row -> new RewardRule.Tariff(
                                row.grade(), emptyToNull(row.category()), RewardFunds.yuan(row.amount())))
                        .toList(),
                before.map(RewardRule::version).orElse(0L) + 1,
                before.map(RewardRule::eventSeq).orElse(0) + 1,
                before.map(RewardRule::headHash).orElse(ChainLink.GENESIS));
    }

    private static @Nullable String emptyToNull(@Nullable String category) {
        return category == null || category.isEmpty() ? null : category;
    }

    private static Map<String, Object> data(Organization unit, int year, RewardRuleCommand command) {
        var data = new LinkedHashMap<String, Object>();
        data.put("unitId", unit.id().toString());
        data.put("year", year);
        data.put("fund", command.fund());
        if (command.witnessShare() != null) data.put("witnessShare", command.witnessShare());
        data.put(
                "tariff",
                command.tariff().stream()
                        .map(row -> Map.of(
                                "grade",
                                row.grade().name(),
                                "category",
                                row.category() == null ? "" : row.category(),
                                "amount",
                                row.amount()))
                        .toList());
        return data;
    }

    private List<FieldFault> faults(RewardRuleCommand command) {
        var faults = new ArrayList<>(inputFaults.in(command));
        if (!faults.isEmpty()) return faults;
        var seen = new HashSet<String>();
        for (var i = 0; i < command.tariff().size(); i++) {
            var row = command.tariff().get(i);
            var category = emptyToNull(row.category());
            if (category != null && !categories.exists(category))
                faults.add(new FieldFault("tariff[" + i + "].category", Text.of("hazard.fault.CATEGORY")));
            if (!seen.add(row.grade() + "/" + category))
                faults.add(new FieldFault("tariff[" + i + "].category", Text.of("reward.fault.TWICE")));
        }
        return faults;
    }
}
