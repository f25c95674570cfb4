package org.chabaocu.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.reward.RewardTown.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.chabaocu.audit.Chain;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.Grade;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class RewardFundTest {

    private static final int THREADS = 32;

    @Autowired
    ApplicationContext context;

    @Autowired
    DecideReward decideReward;

    @Autowired
    SetRewardRule setRewardRule;

    @Autowired
    RewardRules rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void thirty_two_approvals_at_once_take_exactly_what_the_fund_covers() throws Exception {
        var town = new RewardTown(context);
        var rule = town.rule("70", null);
        var proposals = new ArrayList<Reward>();
        for (var i = 0; i < THREADS; i++) proposals.add(town.proposed(town.closed(), "10"));

        var outcomes = atOnce(proposals.stream()
                .<Callable<Outcome<Reward>>>map(
                        proposal -> () -> decideReward.approve(proposal.id(), town.leader, null))
                .toList());

        var approved = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        assertThat(approved).isEqualTo(7);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).map(RewardsTest::reason))
                .hasSize(THREADS - 7)
                .containsOnly("FUND_EXHAUSTED");
        assertThat(rules.find(town.unit.id(), rule.year()).orElseThrow().committed())
                .isEqualByComparingTo("70")
                .isEqualByComparingTo(sumOfApproved(town));
    }

    @Test
    void thirty_two_approvals_of_one_reward_are_one() throws Exception {
        var town = new RewardTown(context);
        var rule = town.rule("1000", null);
        var proposal = town.proposed(town.closed(), "10");

        var outcomes = atOnce(Stream.<Callable<Outcome<Reward>>>generate(
                        () -> () -> decideReward.approve(proposal.id(), town.leader, null))
                .limit(THREADS)
                .toList());

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).map(RewardsTest::reason))
                .containsOnly("WRONG_STATE");
        assertThat(rules.find(town.unit.id(), rule.year()).orElseThrow().committed())
                .isEqualByComparingTo("10");
    }

    @Test
    void the_fund_is_not_lowered_below_what_is_committed() {
        var town = new RewardTown(context);
        town.rule("100", null);
        town.approved(town.closed(), "60");

        var lower = new RewardRuleCommand(null, new BigDecimal("59.99"), null, List.of());
        assertThat(RewardsTest.reason(setRewardRule.set(town.unit.id(), lower, town.leader, null)))
                .isEqualTo("FUND_COMMITTED");
        assertThat(town.rule("60", "0.5").left()).isEqualByComparingTo("0");
    }

    @Test
    void every_change_of_a_rule_and_of_a_reward_is_an_event_of_a_valid_chain() {
        var town = new RewardTown(context);
        var rule = town.rule("100", null, tariff(Grade.GENERAL, "FIRE", "40.10"));
        town.rule("200.55", "0.25");
        var reward = town.approved(town.closed(), "60.05");

        assertThat(Chain.verify(links(rule.id()).iterator()))
                .isEqualTo(new Chain.Verdict(true, 2, null, head("reward_rule", rule.id())));
        var id = reward.id().value();
        assertThat(Chain.verify(links(id).iterator())).isEqualTo(new Chain.Verdict(true, 2, null, head("reward", id)));
        assertThat(links(id)).extracting(link -> link.link().action()).containsExactly("propose", "approve");
    }

    private List<Chain.Stored> links(UUID subject) {
        return jdbc.sql("""
                        select subject_id, seq, at, action, from_status, to_status, actor_id, role, data,
                            encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash
                        from reward_event where subject_id = ? order by seq
                        """)
                .param(subject)
                .query((row, number) -> new Chain.Stored(
                        new ChainLink(
                                row.getObject("subject_id", UUID.class),
                                row.getInt("seq"),
                                RewardColumns.present(row, "at"),
                                row.getString("action"),
                                row.getString("from_status"),
                                row.getString("to_status"),
                                row.getObject("actor_id", UUID.class),
                                row.getString("role"),
                                json.readValue(row.getString("data"), new TypeReference<>() {}),
                                row.getString("previous")),
                        row.getString("hash")))
                .list();
    }

    private String head(String table, UUID id) {
        return jdbc.sql("select encode(head_hash, 'hex') from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private BigDecimal sumOfApproved(RewardTown town) {
        return jdbc.sql("select sum(amount) from reward where unit_id = ? and status = 'APPROVED'")
                .param(town.unit.id().value())
                .query(BigDecimal.class)
                .single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        var barrier = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var futures = new ArrayList<Future<T>>();
            for (var task : tasks)
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return task.call();
                }));
            var results = new ArrayList<T>();
            for (var future : futures) results.add(future.get());
            return results;
        }
    }
}
