package org.chabaocu.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chabaocu.reward.RewardTown.tariff;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardActed;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Source;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class ProposeAtCloseOutTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProposeAtCloseOut proposeAtCloseOut;

    @Autowired
    ViewRewards viewRewards;

    @Autowired
    DecideReward decideReward;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RewardTown town;

    @BeforeEach
    void a_unit_with_a_tariff() {
        town = new RewardTown(context);
        town.rule("500", null, tariff(Grade.GENERAL, null, "30"), tariff(Grade.GENERAL, "FIRE", "45"));
    }

    @Test
    void close_out_proposes_what_the_tariff_gives() {
        var hazard = town.closed();

        await().atMost(Duration.ofSeconds(20)).until(() -> !rewards(hazard).isEmpty());
        var reward = rewards(hazard).getFirst();
        assertThat(reward.amount()).isEqualByComparingTo("45");
        assertThat(reward.proposal().by()).isNull();
        assertThat(decideReward.approve(reward.id(), town.union, null)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void told_again_it_proposes_no_second_one() {
        var hazard = town.closed();
        await().atMost(Duration.ofSeconds(20)).until(() -> !rewards(hazard).isEmpty());

        tell(hazard);

        assertThat(rewards(hazard)).hasSize(1);
    }

    @Test
    void duty_is_not_rewarded_at_close_out() {
        var hazard = town.close(town.checked(Source.ROUTINE_CHECK));

        tell(hazard);

        assertThat(rewards(hazard)).isEmpty();
    }

    @Test
    void only_a_close_out_is_kept_for_the_listener() {
        var hazard = town.reported(town.finder, false).hazard().id();

        assertThat(jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                        .param("%" + hazard + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void tell(HazardId hazard) {
        var news = new HazardActed(
                hazard.value(),
                town.unit.id().value(),
                null,
                town.unit.lineage().provinceId().value(),
                "supervise-acceptance",
                HazardStatus.CLOSED);
        transaction.executeWithoutResult(status -> proposeAtCloseOut.on(news));
    }

    private List<Reward> rewards(HazardId hazard) {
        var filter = new RewardFilter(null, hazard.value(), Set.of(), false, 10, null);
        return viewRewards.list(filter, town.union).rows().stream()
                .map(RewardRow::reward)
                .toList();
    }
}
