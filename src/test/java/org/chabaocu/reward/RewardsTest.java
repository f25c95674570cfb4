package org.chabaocu.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chabaocu.reward.RewardTown.proposal;
import static org.chabaocu.reward.RewardTown.tariff;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.ClaimRewards;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.domain.Command;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class RewardsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProposeReward proposeReward;

    @Autowired
    DecideReward decideReward;

    @Autowired
    PayReward payReward;

    @Autowired
    ConsentToPublish consentToPublish;

    @Autowired
    ClaimRewards claimRewards;

    @Autowired
    PublishedRewards publishedRewards;

    @Autowired
    ViewRewards viewRewards;

    @Autowired
    RewardRules rules;

    @Autowired
    JdbcClient jdbc;

    private RewardTown town;

    @BeforeEach
    void a_unit() {
        town = new RewardTown(context);
    }

    @Test
    void a_finder_s_reward_goes_from_proposal_over_approval_to_payment_and_stands_in_the_ledger() {
        town.rule("1000", null);
        var hazard = town.closed();

        var proposed = town.proposed(hazard, "120.50");
        assertThat(proposed.receiver()).isEqualTo(town.finder.id());
        assertThat(ledger(hazard)).isEqualTo("PROPOSED 120.50");
        var approved = decideReward.approve(proposed.id(), town.leader, 1L).orThrow();
        assertThat(fund().committed()).isEqualByComparingTo("120.50");
        assertThat(fund().paid()).isEqualByComparingTo("0");
        assertThat(ledger(hazard)).isEqualTo("APPROVED 120.50");
        var paid = pay(approved, "R-1", null, town.union).orThrow();

        assertThat(paid.status()).isEqualTo(RewardStatus.PAID);
        assertThat(fund().paid()).isEqualByComparingTo("120.50");
        assertThat(fund().left()).isEqualByComparingTo("879.50");
        assertThat(ledger(hazard)).isEqualTo("PAID 120.50");
    }

    @Test
    void only_a_closed_hazard_is_rewarded_at_proposal_and_at_approval() {
        town.rule("1000", null);
        var open = town.reported(town.finder, false).hazard().id();
        assertThat(reason(propose(open, "50"))).isEqualTo("NOT_CLOSED");

        var hazard = town.closed();
        var proposed = town.proposed(hazard, "50");
        town.act(hazard, new Command.Reopen("Not fixed", null), town.safety);

        assertThat(reason(decideReward.approve(proposed.id(), town.leader, null)))
                .isEqualTo("NOT_CLOSED");
        assertThat(fund().committed()).isEqualByComparingTo("0");
    }

    @Test
    void duty_and_unknown_finders_are_not_rewarded() {
        assertThat(reason(propose(town.close(town.checked(Source.ROUTINE_CHECK)), "50")))
                .isEqualTo("OWN_DUTY");
        var imported = town.close(town.reported(town.finder, false));
        jdbc.sql("update hazard set reporter_id = null, source = 'OLD_LEDGER' where id = ?")
                .param(imported.value())
                .update();
        assertThat(reason(propose(imported, "50"))).isEqualTo("NO_FINDER");
    }

    @Test
    void a_finder_is_rewarded_once_unless_rejected() {
        var hazard = town.closed();
        var first = town.proposed(hazard, "50");
        assertThat(reason(propose(hazard, "60"))).isEqualTo("ALREADY_REWARDED");

        decideReward.reject(first.id(), "Too much", town.leader, null).orThrow();
        assertThat(ledger(hazard)).isEqualTo("REJECTED 50.00");

        assertThat(propose(hazard, "20")).isInstanceOf(Outcome.Done.class);
        assertThat(ledger(hazard)).isEqualTo("PROPOSED 20.00");
    }

    @Test
    void the_tariff_of_the_category_wins_over_the_one_of_the_grade() {
        town.rule("1000", "0.25", tariff(Grade.GENERAL, null, "40"), tariff(Grade.GENERAL, "FIRE", "100"));
        var hazard = town.closed();
        town.seesToo(hazard, town.witness);

        var thanks = proposeReward
                .propose(hazard, proposal(null, town.witness.id().value()), town.union)
                .orThrow();

        assertThat(thanks.kind()).isEqualTo(RewardKind.WITNESS);
        assertThat(thanks.amount()).isEqualByComparingTo("25");
    }

    @Test
    void without_a_tariff_the_amount_must_be_given() {
        assertThat(fields(propose(town.closed(), null))).isEqualTo("amount");
        town.rule("1000", null, tariff(Grade.MAJOR, null, "40"));
        assertThat(fields(propose(town.closed(), null))).isEqualTo("amount");
    }

    @Test
    void who_saw_it_too_gets_thanks_and_nobody_else_does() {
        var hazard = town.closed();
        town.seesToo(hazard, town.witness);
        town.seesToo(hazard, town.finder);

        assertThat(reason(proposeReward.propose(
                        hazard, proposal("0", town.safety.id().value()), town.union)))
                .isEqualTo("NO_WITNESS");
        assertThat(reason(proposeReward.propose(
                        hazard, proposal("0", town.finder.id().value()), town.union)))
                .isEqualTo("NO_WITNESS");
        var thanks = proposeReward
                .propose(hazard, proposal("0", town.witness.id().value()), town.union)
                .orThrow();
        assertThat(decideReward.approve(thanks.id(), town.leader, null)).isInstanceOf(Outcome.Done.class);
        assertThat(ledger(hazard)).isEqualTo("- -");
    }

    @Test
    void the_reporter_of_a_duplicate_saw_it_too() {
        var hazard = town.closed();
        var second = town.reported(town.witness, false).hazard().id();
        town.act(second, new Command.MarkDuplicate(hazard.value(), "Same door"), town.safety);
        town.act(second, new Command.ReviewDismissal(true, "Yes"), town.union);

        assertThat(proposeReward.propose(
                        hazard, proposal("10", town.witness.id().value()), town.union))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobody_decides_on_their_own_proposal_or_on_a_reward_to_themselves() {
        town.rule("1000", null);
        var proposed = town.proposed(town.closed(), "50");
        assertThat(refusal(decideReward.approve(proposed.id(), town.union, null)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(refusal(decideReward.reject(proposed.id(), "No", town.union, null)))
                .isInstanceOf(Refusal.Forbidden.class);

        var own = town.proposed(town.close(town.reported(town.secondUnion, false)), "50");
        assertThat(refusal(decideReward.approve(own.id(), town.secondUnion, null)))
                .isInstanceOf(Refusal.Forbidden.class);
        var approved = decideReward.approve(own.id(), town.leader, null).orThrow();
        assertThat(refusal(pay(approved, null, null, town.secondUnion))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(pay(approved, null, null, town.union)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_is_decided_stays_decided() {
        town.rule("1000", null);
        var approved = town.approved(town.closed(), "50");

        assertThat(reason(decideReward.approve(approved.id(), town.leader, null)))
                .isEqualTo("WRONG_STATE");
        assertThat(reason(decideReward.reject(approved.id(), "Late", town.leader, null)))
                .isEqualTo("WRONG_STATE");
        assertThat(fund().committed()).isEqualByComparingTo("50");
        var proposed = town.proposed(town.closed(), "50");
        assertThat(reason(pay(proposed, null, null, town.leader))).isEqualTo("WRONG_STATE");
    }

    @Test
    void a_stale_version_is_told() {
        var proposed = town.proposed(town.closed(), "0");
        decideReward.approve(proposed.id(), town.leader, 1L).orThrow();

        assertThat(refusal(pay(proposed, null, null, town.leader, 1L))).isEqualTo(new Refusal.Stale(2));
    }

    @Test
    void the_fund_is_never_overdrawn_and_no_fund_is_an_empty_one() {
        var hazard = town.closed();
        var proposed = town.proposed(hazard, "50");
        assertThat(reason(decideReward.approve(proposed.id(), town.leader, null)))
                .isEqualTo("FUND_EXHAUSTED");

        town.rule("49.99", null);
        assertThat(reason(decideReward.approve(proposed.id(), town.leader, null)))
                .isEqualTo("FUND_EXHAUSTED");
        town.rule("50", null);
        assertThat(decideReward.approve(proposed.id(), town.leader, null)).isInstanceOf(Outcome.Done.class);
        assertThat(fund().left()).isEqualByComparingTo("0");
    }

    @Test
    void an_anonymous_finder_is_paid_against_the_claim_code_alone() {
        town.rule("1000", null);
        var reported = town.reported(town.finder, true);
        var code = Objects.requireNonNull(reported.claimCode()).grouped();
        var hazard = town.close(reported);
        assertThat(claimRewards.rewardOf(hazard)).isEmpty();
        var approved = town.approved(hazard, "80");
        assertThat(approved.isAnonymous()).isTrue();

        var claimed = claimRewards.claim(hazard, "Word: plum").orThrow();
        assertThat(claimed.status()).isEqualTo("APPROVED");
        assertThat(claimed.claimedAt()).isNotNull();
        assertThat(fields(pay(approved, null, null, town.union))).isEqualTo("claimCode");
        assertThat(fields(pay(approved, null, "AAAAA-BBBBB", town.union))).isEqualTo("claimCode");
        assertThat(fund().paid()).isEqualByComparingTo("0");
        assertThat(pay(approved, null, code.toLowerCase(Locale.ROOT), town.union))
                .isInstanceOf(Outcome.Done.class);
        assertThat(reason(claimRewards.claim(hazard, ""))).isEqualTo("WRONG_STATE");
        assertThat(claimRewards.rewardOf(hazard).orElseThrow().claimable()).isFalse();
    }

    @Test
    void a_named_finder_s_reward_is_not_behind_a_claim() {
        var hazard = town.closed();
        town.proposed(hazard, "10");

        assertThat(claimRewards.rewardOf(hazard)).isEmpty();
        assertThatThrownBy(() -> claimRewards.claim(hazard, "")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_receipt_number_is_used_once_and_a_refused_payment_pays_nothing() {
        town.rule("1000", null);
        pay(town.approved(town.closed(), "10"), "2026-7", null, town.union).orThrow();

        var second = town.approved(town.closed(), "10");
        assertThat(fields(pay(second, "2026-7", null, town.union))).isEqualTo("receiptNumber");
        assertThat(fund().paid()).isEqualByComparingTo("10");
        assertThat(viewRewards.one(second.id(), town.union).reward().status()).isEqualTo(RewardStatus.APPROVED);
        var paid = pay(second, " ", null, town.union).orThrow();
        assertThat(Objects.requireNonNull(paid.payment()).receiptNumber()).startsWith(second.hazardNumber());
    }

    @Test
    void published_is_only_what_the_receiver_agreed_to_and_only_with_a_masked_name() {
        town.rule("1000", null);
        var approved = town.approved(town.closed(), "50");
        assertThat(published()).isEmpty();
        assertThat(refusal(consentToPublish.answer(approved.id(), true, town.union, null)))
                .isInstanceOf(Refusal.Forbidden.class);

        consentToPublish.answer(approved.id(), true, town.finder, null).orThrow();
        assertThat(published()).containsExactly("王*明");
        consentToPublish.answer(approved.id(), false, town.finder, null).orThrow();
        assertThat(published()).isEmpty();
        assertThatThrownBy(() -> publishedRewards.list(town.unit.id(), 10, null, town.stranger))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void rewards_are_seen_by_the_unit_s_union_and_leader_by_the_unions_above_and_by_the_receiver() {
        var reward = town.proposed(town.closed(), "50");
        for (var viewer : Set.of(town.union, town.leader, town.cityUnion, town.finder)) {
            assertThat(viewRewards.one(reward.id(), viewer).reward()).isEqualTo(reward.chained(1, head(reward)));
            assertThat(seenBy(viewer)).isTrue();
        }
        for (var viewer : Set.of(town.safety, town.witness, town.stranger)) {
            assertThatThrownBy(() -> viewRewards.one(reward.id(), viewer)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> decideReward.approve(reward.id(), viewer, null))
                    .isInstanceOf(NotFoundException.class);
            assertThat(seenBy(viewer)).isFalse();
        }
        assertThat(refusal(decideReward.approve(reward.id(), town.cityUnion, null)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void only_the_unit_union_proposes_and_for_a_stranger_there_is_no_hazard() {
        var hazard = town.closed();
        for (var person : Set.of(town.witness, town.safety, town.leader, town.cityUnion))
            assertThat(refusal(proposeReward.propose(hazard, proposal("5", null), person)))
                    .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> proposeReward.propose(hazard, proposal("5", null), town.stranger))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_database_holds_the_rules_too() {
        var reward = town.proposed(town.closed(), "50");
        var finder = town.finder.id().value();
        var union = town.union.id().value();
        for (var approver : Set.of(finder, union))
            assertThatThrownBy(() -> jdbc.sql(
                                    "update reward set status = 'APPROVED', decided_by = ?, decided_at = now() where id = ?")
                            .params(approver, reward.id().value())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        town.rule("10", null);
        assertThatThrownBy(() -> jdbc.sql("update reward_rule set committed = 11 where unit_id = ?")
                        .param(town.unit.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        for (var statement : Set.of("update reward_event set action = 'x'", "delete from reward_event"))
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
    }

    private Outcome<Reward> propose(HazardId hazard, @Nullable String amount) {
        return proposeReward.propose(hazard, proposal(amount, null), town.union);
    }

    private Outcome<Reward> pay(Reward reward, @Nullable String receipt, @Nullable String code, Actor by) {
        return pay(reward, receipt, code, by, null);
    }

    private Outcome<Reward> pay(
            Reward reward, @Nullable String receipt, @Nullable String code, Actor by, @Nullable Long version) {
        return payReward.pay(reward.id(), new PayReward.Payment(receipt, code), by, version);
    }

    private RewardRule fund() {
        var year = Year.now(RewardTown.ZONE).getValue();
        return rules.find(town.unit.id(), year).orElseThrow();
    }

    private String ledger(HazardId hazard) {
        return jdbc.sql(
                        "select coalesce(reward_status, '-') || ' ' || coalesce(reward_amount::text, '-') from hazard where id = ?")
                .param(hazard.value())
                .query(String.class)
                .single();
    }

    private String head(Reward reward) {
        return jdbc.sql("select encode(head_hash, 'hex') from reward where id = ?")
                .param(reward.id().value())
                .query(String.class)
                .single();
    }

    private List<String> published() {
        return publishedRewards.list(town.unit.id(), 10, null, town.witness).rewards().stream()
                .map(PublishedRewards.PublishedReward::receiver)
                .toList();
    }

    private boolean seenBy(Actor viewer) {
        var filter = new RewardFilter(town.unit.id().value(), null, Set.of(), false, 10, null);
        return !viewRewards.list(filter, viewer).rows().isEmpty();
    }

    static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    static String reason(Outcome<?> outcome) {
        return ((Refusal.Conflict) refusal(outcome)).reason();
    }

    static String fields(Outcome<?> outcome) {
        return ((Refusal.Invalid) refusal(outcome)).faults().getFirst().field();
    }
}
