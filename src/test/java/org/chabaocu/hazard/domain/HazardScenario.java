package org.chabaocu.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Source;
import org.chabaocu.platform.Outcome;

/** A hazard and the people around it; each method is something somebody does, on the day the scenario has reached. */
final class HazardScenario {

    static final TimeLimits LIMITS = (status, grade, imminent) -> Duration.ofHours(24);

    final Cast cast = new Cast();
    final Hazard hazard;
    Instant now = Cast.NOW;

    HazardScenario() {
        var report = new Report(
                new HazardId(UUID.randomUUID()),
                "U1-2026-00001",
                Source.WORKER_REPORT,
                null,
                "三楼配电间",
                "配电箱前堆放纸箱",
                now,
                now,
                cast.finder.id(),
                null);
        hazard = Hazard.reported(report, cast.team, null, false, LIMITS, "0".repeat(64));
    }

    static HazardScenario aHazard() {
        return new HazardScenario();
    }

    HazardScenario later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    Outcome<Decision.Taken> tryTo(Command command, Acting acting) {
        return switch (Lifecycle.permit(Action.of(command), hazard, acting, now)) {
            case Outcome.Refused<Lifecycle.Permit>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Lifecycle.Permit>(var permit) ->
                Decision.take(
                        hazard,
                        command,
                        new Context(
                                acting,
                                permit,
                                new Moment(now, Cast.ZONE),
                                LIMITS,
                                cast.responsible.home(),
                                HazardStatus.PLANNING));
        };
    }

    Outcome<Decision.Taken> tryTo(Command command, Actor actor) {
        return tryTo(command, Acting.as(actor));
    }

    HazardScenario does(Actor actor, Command command) {
        assertThat(tryTo(command, actor)).isInstanceOf(Outcome.Done.class);
        return this;
    }

    HazardScenario gradedGeneral() {
        return does(cast.officer, evaluation(Grade.GENERAL, false));
    }

    HazardScenario gradedMajor(boolean imminent) {
        return does(cast.officer, evaluation(Grade.MAJOR, imminent));
    }

    HazardScenario plannedAt(Level level) {
        return does(cast.officer, plan(level));
    }

    HazardScenario plannedAndEscalated() {
        return does(cast.unitLeader, sample(Action.PLAN_AND_ESCALATE));
    }

    HazardScenario filed() {
        return does(cast.cityUnion, sample(Action.FILE_AND_NOTIFY));
    }

    HazardScenario listed() {
        return does(cast.government, sample(Action.LIST_SUPERVISION));
    }

    HazardScenario rectified() {
        return does(cast.responsible, sample(Action.SUBMIT_RECTIFICATION));
    }

    HazardScenario inspected(boolean passed) {
        return does(cast.officer, new Command.InspectAcceptance(passed, "现场已看"));
    }

    HazardScenario supervised(boolean agreed) {
        return does(cast.unitUnion, new Command.SuperviseAcceptance(agreed, "现场已看"));
    }

    HazardScenario reviewed(Command.ReviewDismissal review) {
        return does(cast.unitUnion, review);
    }

    HazardScenario dismissalProposed() {
        return does(cast.officer, sample(Action.DISMISS));
    }

    Command.Evaluate evaluation(Grade grade, boolean imminent) {
        return new Command.Evaluate(grade, "FIRE", Cause.OBJECT, "按标准判定", imminent, "第3.2条", "通道被占", "人员无法疏散");
    }

    Command.Plan plan(Level level) {
        var deadline = new Moment(now, Cast.ZONE).today().plusDays(7);
        return new Command.Plan(level, cast.responsible.id().value(), "清理通道", BigDecimal.TEN, deadline, "专人看守");
    }

    /** A sound command for the action, as of today. */
    Command sample(Action action) {
        var today = new Moment(now, Cast.ZONE).today();
        var responsible = cast.responsible.id().value();
        return switch (action) {
            case REPORT -> throw new IllegalArgumentException("report begins a hazard");
            case EVALUATE -> evaluation(Grade.GENERAL, false);
            case ADVISE_STOP_WORK -> new Command.AdviseStopWork("三楼", "随时可能触电");
            case RESPOND_STOP_WORK -> new Command.RespondStopWork(true, "已停止");
            case LIFT_STOP_WORK -> new Command.LiftStopWork("危险已排除");
            case PLAN -> plan(Level.POST);
            case PLAN_AND_ESCALATE ->
                new Command.PlanAndEscalate("消除", "更换线路", BigDecimal.ONE, responsible, today.plusDays(60), "停电预案");
            case FILE_AND_NOTIFY -> new Command.FileAndNotify("档1", today, "市卫健委", "文1", today);
            case RECORD_INSPECTION -> new Command.RecordInspection("限期整改", today, null, List.of(UUID.randomUUID()));
            case LIST_SUPERVISION ->
                new Command.ListSupervision("牌1", "挂牌整改", today.plusDays(20), List.of(UUID.randomUUID()));
            case RECORD_INTERIM_MEASURE -> new Command.RecordInterimMeasure("设警戒线");
            case REQUEST_EXTENSION -> new Command.RequestExtension(today.plusDays(90), "等待配件");
            case DECIDE_EXTENSION -> new Command.DecideExtension(true, "同意");
            case SUBMIT_RECTIFICATION -> new Command.SubmitRectification("已清理", null, null);
            case INSPECT_ACCEPTANCE -> new Command.InspectAcceptance(true, "合格");
            case SUPERVISE_ACCEPTANCE -> new Command.SuperviseAcceptance(true, "同意");
            case DELIST -> new Command.Delist("文2", today);
            case DISMISS -> new Command.Dismiss("不是隐患");
            case MARK_DUPLICATE -> new Command.MarkDuplicate(UUID.randomUUID(), "重复");
            case REVIEW_DISMISSAL -> new Command.ReviewDismissal(true, "属实");
            case OBJECT_TO_DISMISSAL -> new Command.ObjectToDismissal("还在");
            case REGRADE -> new Command.Regrade(hazard.isMajor() ? Grade.GENERAL : Grade.MAJOR, "情况有变", false);
            case REOPEN -> new Command.Reopen("又出现了", null);
        };
    }
}
