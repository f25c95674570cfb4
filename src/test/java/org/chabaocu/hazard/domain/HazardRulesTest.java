package org.chabaocu.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.hazard.HazardStatus.*;
import static org.chabaocu.hazard.domain.HazardScenario.aHazard;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.Level;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HazardRulesTest {

    @ParameterizedTest
    @EnumSource(Level.class)
    void a_general_hazard_is_planned_rectified_accepted_and_closed_at_each_level(Level level) {
        var story = aHazard().gradedGeneral().plannedAt(level).rectified().inspected(true);
        assertThat(story.hazard.status()).isEqualTo(ACCEPTANCE);
        story.supervised(true);
        assertThat(story.hazard.status()).isEqualTo(CLOSED);
        assertThat(story.hazard.closeOut()).isNotNull();
        assertThat(story.hazard.dueAt()).isNull();
    }

    @Test
    void acceptance_waits_until_both_have_spoken_and_one_negative_begins_a_new_round() {
        var story = aHazard().gradedGeneral().plannedAt(Level.TEAM).rectified().inspected(false);
        assertThat(story.hazard.status()).isEqualTo(ACCEPTANCE);
        story.supervised(true);
        assertThat(story.hazard.status()).isEqualTo(RECTIFYING);
        assertThat(story.hazard.round()).isEqualTo(2);
        assertThat(story.hazard.acceptance()).isEqualTo(Acceptance.NONE);
    }

    @Test
    void a_major_imminent_hazard_waits_for_the_unions_recommendation_before_it_is_planned() {
        var story = aHazard().gradedMajor(true);
        assertThat(story.hazard.status()).isEqualTo(STOP_WORK);
        story.does(story.cast.unitUnion, story.sample(Action.ADVISE_STOP_WORK));
        assertThat(story.hazard.status()).isEqualTo(PLANNING);
        assertThat(story.hazard.stopWorkStands()).isTrue();
        story.does(story.cast.unitLeader, new Command.RespondStopWork(false, "正在转移病人"))
                .does(story.cast.unitLeader, new Command.RespondStopWork(true, "已停"))
                .does(story.cast.unitUnion, story.sample(Action.LIFT_STOP_WORK));
        assertThat(story.hazard.stopWorkStands()).isFalse();
    }

    @Test
    void a_listed_hazard_is_closed_only_after_it_was_delisted() {
        var story = aHazard().gradedMajor(false).plannedAndEscalated().filed().listed();
        assertThat(story.hazard.status()).isEqualTo(RECTIFYING);
        story.rectified().inspected(true).supervised(true);
        assertThat(story.hazard.status()).isEqualTo(ACCEPTANCE);
        story.does(story.cast.government, story.sample(Action.DELIST));
        assertThat(story.hazard.status()).isEqualTo(CLOSED);
    }

    @Test
    void who_rectified_or_is_responsible_neither_inspects_nor_supervises() {
        var story = aHazard().gradedGeneral();
        var officer = story.cast.officer;
        story.does(
                officer,
                new Command.Plan(
                        Level.UNIT,
                        officer.id().value(),
                        "清理",
                        BigDecimal.ZERO,
                        new Moment(story.now, Cast.ZONE).today(),
                        "无"));
        story.does(officer, story.sample(Action.SUBMIT_RECTIFICATION));
        var refused = story.tryTo(story.sample(Action.INSPECT_ACCEPTANCE), officer);
        assertThat(refusal(refused)).isInstanceOf(Refusal.Forbidden.class);
        story.does(story.cast.otherOfficer, story.sample(Action.INSPECT_ACCEPTANCE));
    }

    @Test
    void a_union_sends_a_dismissal_back_and_the_reporter_objects_once() {
        var story = aHazard().dismissalProposed().reviewed(new Command.ReviewDismissal(false, "确是隐患"));
        assertThat(story.hazard.status()).isEqualTo(REPORTED);
        story.dismissalProposed().reviewed(new Command.ReviewDismissal(true, "属实"));
        assertThat(story.hazard.status()).isEqualTo(DISMISSED);
        story.does(story.cast.finder, story.sample(Action.OBJECT_TO_DISMISSAL));
        assertThat(story.hazard.status()).isEqualTo(REPORTED);
        story.dismissalProposed().reviewed(new Command.ReviewDismissal(true, "属实"));
        var again = story.tryTo(story.sample(Action.OBJECT_TO_DISMISSAL), story.cast.finder);
        assertThat(refusal(again))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("ALREADY_OBJECTED"));
    }

    @Test
    void the_holder_of_the_claim_code_may_object_as_the_reporter() {
        var story = aHazard().dismissalProposed().reviewed(new Command.ReviewDismissal(true, "属实"));
        assertThat(story.tryTo(story.sample(Action.OBJECT_TO_DISMISSAL), Acting.byClaimCode()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_reporter_says_not_fixed_within_fifteen_days_and_not_after() {
        var story = closed();
        story.later(Duration.ofDays(15)).does(story.cast.finder, story.sample(Action.REOPEN));
        assertThat(story.hazard.status()).isEqualTo(RECTIFYING);
        var late = closed().later(Duration.ofDays(15).plusSeconds(1));
        var refused = late.tryTo(late.sample(Action.REOPEN), late.cast.finder);
        assertThat(refusal(refused))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo("WINDOW_OVER"));
        late.does(late.cast.unitUnion, late.sample(Action.REOPEN));
    }

    @Test
    void a_higher_union_grades_up_and_never_down() {
        var story = aHazard().gradedGeneral().plannedAt(Level.POST);
        story.does(story.cast.cityUnion, new Command.Regrade(Grade.MAJOR, "危害大", true));
        assertThat(story.hazard.status()).isEqualTo(STOP_WORK);
        assertThat(story.hazard.plan()).isNull();
        var down = story.tryTo(new Command.Regrade(Grade.GENERAL, "不大", false), story.cast.cityUnion);
        assertThat(refusal(down)).isInstanceOf(Refusal.Forbidden.class);
        story.does(story.cast.officer, new Command.Regrade(Grade.GENERAL, "已隔离", false));
        assertThat(story.hazard.status()).isEqualTo(PLANNING);
    }

    @Test
    void a_regrade_to_major_needs_a_new_file_and_notice() {
        var story = aHazard().gradedMajor(false).plannedAndEscalated().filed();
        story.does(story.cast.officer, new Command.Regrade(Grade.MAJOR, "更急", true));
        assertThat(story.hazard.filing()).isNull();
    }

    @Test
    void an_extension_moves_the_deadline_when_another_person_grants_it() {
        var story = aHazard().gradedGeneral().plannedAt(Level.POST);
        story.does(story.cast.responsible, story.sample(Action.REQUEST_EXTENSION));
        var twice = story.tryTo(story.sample(Action.REQUEST_EXTENSION), story.cast.responsible);
        assertThat(refusal(twice)).isInstanceOf(Refusal.Conflict.class);
        story.does(story.cast.officer, story.sample(Action.DECIDE_EXTENSION));
        assertThat(story.hazard.deadline())
                .isEqualTo(new Moment(story.now, Cast.ZONE).today().plusDays(90));
        assertThat(story.hazard.extension()).isNull();
    }

    @Test
    void the_government_decides_on_the_extension_of_a_listed_hazard() {
        var story = aHazard().gradedMajor(false).plannedAndEscalated().filed().listed();
        story.does(story.cast.responsible, story.sample(Action.REQUEST_EXTENSION));
        assertThat(refusal(story.tryTo(story.sample(Action.DECIDE_EXTENSION), story.cast.officer)))
                .isInstanceOf(Refusal.Forbidden.class);
        story.does(story.cast.government, story.sample(Action.DECIDE_EXTENSION));
    }

    @Test
    void a_union_acts_for_the_government_only_with_a_document() {
        var story = aHazard().gradedMajor(false).plannedAndEscalated().filed();
        var today = new Moment(story.now, Cast.ZONE).today();
        var bare = story.tryTo(new Command.RecordInspection("限期整改", today, null, List.of()), story.cast.cityUnion);
        assertThat(fields(bare)).containsExactly("attachmentIds");
        story.does(story.cast.cityUnion, story.sample(Action.RECORD_INSPECTION));
    }

    @Test
    void a_major_grade_needs_clause_condition_and_harm() {
        var story = aHazard();
        var bare = new Command.Evaluate(Grade.MAJOR, "FIRE", Cause.OBJECT, "x", null, null, " ", null);
        assertThat(fields(story.tryTo(bare, story.cast.officer))).containsExactly("clause", "condition", "harm");
        assertThat(story.hazard.status()).isEqualTo(REPORTED);
    }

    @Test
    void a_general_plan_ends_within_thirty_days_and_never_in_the_past() {
        var story = aHazard().gradedGeneral();
        var today = new Moment(story.now, Cast.ZONE).today();
        for (var deadline : List.of(today.minusDays(1), today.plusDays(31))) {
            var plan = new Command.Plan(
                    Level.POST, story.cast.responsible.id().value(), "清理", BigDecimal.ZERO, deadline, "无");
            assertThat(fields(story.tryTo(plan, story.cast.officer))).containsExactly("deadline");
        }
    }

    @Test
    void the_close_out_ends_a_stop_work_recommendation_that_still_stands() {
        var story = aHazard().gradedMajor(true);
        story.does(story.cast.unitUnion, story.sample(Action.ADVISE_STOP_WORK));
        story.plannedAndEscalated().filed().does(story.cast.government, story.sample(Action.RECORD_INSPECTION));
        story.rectified().inspected(true).supervised(true);
        assertThat(story.hazard.status()).isEqualTo(CLOSED);
        assertThat(story.hazard.stopWorkStands()).isFalse();
    }

    private static HazardScenario closed() {
        return aHazard()
                .gradedGeneral()
                .plannedAt(Level.POST)
                .rectified()
                .inspected(true)
                .supervised(true);
    }

    private static Refusal refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private static List<String> fields(Outcome<?> outcome) {
        return ((Refusal.Invalid) refusal(outcome))
                .faults().stream().map(Refusal.FieldFault::field).toList();
    }
}
