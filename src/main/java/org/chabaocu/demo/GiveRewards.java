package org.chabaocu.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.chabaocu.hazard.Grade;
import org.chabaocu.reward.ConsentToPublish;
import org.chabaocu.reward.DecideReward;
import org.chabaocu.reward.PayReward;
import org.chabaocu.reward.ProposeReward;
import org.chabaocu.reward.Reward;
import org.chabaocu.reward.RewardCommand;
import org.chabaocu.reward.RewardRuleCommand;
import org.chabaocu.reward.SetRewardRule;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives each unit a fund and a tariff, and the finders of closed hazards their rewards, some of them on the way. */
@Component
@Profile("demo")
class GiveRewards {

    private static final BigDecimal FUND = new BigDecimal("20000");
    private static final List<RewardRuleCommand.Tariff> TARIFF = List.of(
            new RewardRuleCommand.Tariff(Grade.GENERAL, null, new BigDecimal("100")),
            new RewardRuleCommand.Tariff(Grade.GENERAL, "FIRE", new BigDecimal("200")),
            new RewardRuleCommand.Tariff(Grade.MAJOR, null, new BigDecimal("1000")));
    private static final Duration DAY = Duration.ofDays(1);

    private final SetRewardRule setRewardRule;
    private final ProposeReward proposeReward;
    private final DecideReward decideReward;
    private final PayReward payReward;
    private final ConsentToPublish consentToPublish;
    private final DemoClock clock;
    private final ZoneId zone;

    GiveRewards(
            SetRewardRule setRewardRule,
            ProposeReward proposeReward,
            DecideReward decideReward,
            PayReward payReward,
            ConsentToPublish consentToPublish,
            DemoClock clock,
            ZoneId zone) {
        this.setRewardRule = setRewardRule;
        this.proposeReward = proposeReward;
        this.decideReward = decideReward;
        this.payReward = payReward;
        this.consentToPublish = consentToPublish;
        this.clock = clock;
        this.zone = zone;
    }

    void give(List<DemoUnit> units, List<Telling> tellings) {
        var year = Year.from(clock.instant().atZone(zone)).getValue();
        for (var unit : units) {
            // what was closed last year is paid from last year's fund
            for (var each : List.of(year - 1, year)) {
                var rule = new RewardRuleCommand(each, FUND, new BigDecimal("0.1"), TARIFF);
                setRewardRule
                        .set(unit.organization().id(), rule, unit.actor(Part.LEADER), null)
                        .orThrow();
            }
        }
        var closed = tellings.stream().filter(Telling::endsClosed).toList();
        for (var i = 0; i < closed.size(); i++) give(closed.get(i), i);
    }

    private void give(Telling telling, int number) {
        var unit = telling.story().unit();
        var at = telling.now();
        var command = new RewardCommand(null, "及时发现身边隐患，避免了事故发生。", null);
        var reward = clock.at(
                        at.plus(DAY), () -> proposeReward.propose(telling.hazard(), command, unit.actor(Part.UNION)))
                .orThrow();
        switch (number % 5) {
            case 0 -> {}
            case 1 -> approve(reward, unit, at);
            default -> pay(reward, unit, at);
        }
    }

    private void approve(Reward reward, DemoUnit unit, Instant closedAt) {
        clock.at(
                        closedAt.plus(DAY.multipliedBy(2)),
                        () -> decideReward.approve(reward.id(), unit.actor(Part.LEADER), null))
                .orThrow();
    }

    /** Only the holder of the claim code gets what an anonymous finder is due. */
    private void pay(Reward reward, DemoUnit unit, Instant closedAt) {
        approve(reward, unit, closedAt);
        if (reward.isAnonymous()) return;
        var payment = new PayReward.Payment(null, null);
        clock.at(
                        closedAt.plus(DAY.multipliedBy(3)),
                        () -> payReward.pay(reward.id(), payment, unit.actor(Part.UNION), null))
                .orThrow();
        var finder = unit.actor(Part.WORKER).id().equals(reward.receiver()) ? Part.WORKER : Part.WORKER_2;
        clock.at(
                        closedAt.plus(DAY.multipliedBy(3)),
                        () -> consentToPublish.answer(reward.id(), true, unit.actor(finder), null))
                .orThrow();
    }
}
