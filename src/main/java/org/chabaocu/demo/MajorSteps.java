package org.chabaocu.demo;

import static java.util.Objects.requireNonNull;
import static org.chabaocu.demo.Part.CITY;
import static org.chabaocu.demo.Part.GOVERNMENT;
import static org.chabaocu.demo.Part.LEADER;
import static org.chabaocu.demo.Part.SAFETY;
import static org.chabaocu.demo.Part.UNION;

import java.util.List;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.domain.Command;

/** The steps of a major hazard. */
final class MajorSteps {

    private final Telling telling;

    MajorSteps(Telling telling) {
        this.telling = telling;
    }

    private DemoContent.Facts facts() {
        return telling.story().facts();
    }

    MajorSteps graded(boolean imminent) {
        var facts = facts();
        telling.act(
                SAFETY,
                0.2,
                new Command.Evaluate(
                        Grade.MAJOR,
                        facts.category(),
                        facts.cause(),
                        facts.reason(),
                        imminent,
                        facts.clause(),
                        facts.condition(),
                        facts.harm()));
        return this;
    }

    MajorSteps stopped() {
        telling.act(
                        UNION,
                        0.5,
                        new Command.AdviseStopWork(requireNonNull(facts().stopScope()), "可能立即导致人员伤亡，建议立即停止作业并撤离人员。"))
                .act(LEADER, 0.7, new Command.RespondStopWork(true, "已停止作业，人员撤离完毕，设警戒线。"))
                .act(SAFETY, 1, new Command.RecordInterimMeasure(requireNonNull(facts().interim())));
        return this;
    }

    MajorSteps escalated() {
        var facts = facts();
        telling.act(
                LEADER,
                20,
                new Command.PlanAndEscalate(
                        requireNonNull(facts.goals()),
                        facts.measures(),
                        facts.funds(),
                        telling.story().unit().actor(LEADER).id().value(),
                        telling.today().plusDays(60),
                        requireNonNull(facts.emergencyPlan())));
        return this;
    }

    MajorSteps filed() {
        var today = telling.today();
        telling.act(
                CITY,
                22,
                new Command.FileAndNotify(
                        telling.official("医工隐档"), today, "市应急管理局、市卫生健康委员会", telling.official("医工函"), today));
        return this;
    }

    MajorSteps inspected() {
        telling.act(
                GOVERNMENT,
                50,
                new Command.RecordInspection("现场检查属实，责令限期治理，治理期间落实防范措施并每周报告进度。", telling.today(), null, List.of()));
        return this;
    }

    MajorSteps listed() {
        telling.act(
                GOVERNMENT,
                50,
                new Command.ListSupervision(
                        telling.official("挂督"),
                        "限期完成治理，每周报送进度，治理结束后书面申请验收。",
                        telling.today().plusDays(45),
                        List.of()));
        return this;
    }

    MajorSteps closed() {
        telling.act(UNION, 24 * 20, new Command.LiftStopWork("主要险情已经排除，建议恢复作业。"))
                .submittedBy(LEADER, 24 * 9)
                .inspected(true)
                .supervised(true)
                .act(GOVERNMENT, 40, new Command.Delist(telling.official("摘牌"), telling.today()));
        return this;
    }
}
