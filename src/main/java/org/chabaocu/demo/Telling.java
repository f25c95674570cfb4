package org.chabaocu.demo;

import static org.chabaocu.demo.Part.SAFETY;
import static org.chabaocu.demo.Part.UNION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.domain.Command;
import org.jspecify.annotations.Nullable;

/** What followed a report, told step by step; the time goes on with each. */
final class Telling {

    private final Storyteller teller;
    private final TellHazards.Story story;
    private final HazardId hazard;
    private final ZoneId zone;
    private final MajorSteps major;
    private Instant at;

    Telling(Storyteller teller, TellHazards.Story story, HazardId hazard, ZoneId zone) {
        this.teller = teller;
        this.story = story;
        this.hazard = hazard;
        this.zone = zone;
        this.major = new MajorSteps(this);
        this.at = story.reportedAt();
    }

    TellHazards.Story story() {
        return story;
    }

    HazardId hazard() {
        return hazard;
    }

    /** The time the story has come to. */
    Instant now() {
        return at;
    }

    boolean endsClosed() {
        return switch (story.plot()) {
            case CLOSED, CLOSED_AT_SECOND_ROUND, CLOSED_LISTED -> true;
            default -> false;
        };
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** @param earlier another hazard of the unit, for the one that turns out to be reported twice */
    void goOn(@Nullable Telling earlier) {
        switch (story.plot()) {
            case REPORTED, LATE_TO_GRADE -> {}
            case PLANNING -> graded();
            case RECTIFYING -> planned(10);
            case OVERDUE -> planned(9);
            case EXTENSION_ASKED -> planned(14).extensionAsked();
            case SUBMITTED -> planned(10).submitted();
            case INSPECTED -> planned(10).submitted().inspected(true);
            case SECOND_ROUND -> planned(20).submitted().inspected(false).supervised(true);
            case CLOSED -> closed();
            case CLOSED_AT_SECOND_ROUND ->
                planned(20).submitted().inspected(true).supervised(false).closeAgain();
            case REOPENED -> closed().reopened();
            case DISMISSAL_REVIEW -> dismissalProposed();
            case DISMISSED -> dismissalProposed().reviewed(true, "已到现场复核，设备运行正常，同意不予立项。");
            case OBJECTED -> dismissalProposed().reviewed(false, "夜班护士反映问题仍在，请重新评估。");
            case DUPLICATE -> duplicate(earlier);
            case STOP_WORK -> major.graded(true);
            case STOPPED -> major.graded(true).stopped();
            case ESCALATED -> major.graded(true).stopped().escalated();
            case GOVERNMENT -> major.graded(false).escalated().filed();
            case INSPECTED_BY_GOVERNMENT ->
                major.graded(false).escalated().filed().inspected();
            case LISTED -> major.graded(true).stopped().escalated().filed().listed();
            case CLOSED_LISTED ->
                major.graded(true).stopped().escalated().filed().listed().closed();
        }
    }

    Telling act(Part part, double hoursLater, Command command) {
        at = at.plus(Duration.ofMinutes(Math.round(hoursLater * 60)));
        teller.act(hazard, story.unit().actor(part), command, at);
        return this;
    }

    private Telling graded() {
        var facts = story.facts();
        return act(
                SAFETY,
                5,
                new Command.Evaluate(
                        Grade.GENERAL, facts.category(), facts.cause(), facts.reason(), false, null, null, null));
    }

    private Telling planned(int days) {
        graded();
        var facts = story.facts();
        return act(
                SAFETY,
                20,
                new Command.Plan(
                        story.level(),
                        story.unit().actor(responsible()).id().value(),
                        facts.measures(),
                        facts.funds(),
                        today().plusDays(days + 1L),
                        facts.contingency() == null ? facts.measures() : facts.contingency()));
    }

    private Part responsible() {
        return switch (story.level()) {
            case UNIT -> Part.LEADER;
            case DEPARTMENT -> Part.DEPTHEAD;
            case TEAM -> Part.TEAMLEADER;
            case POST -> Part.WORKER_2;
        };
    }

    private Telling submitted() {
        return submittedBy(responsible(), 60);
    }

    private Telling extensionAsked() {
        var later = today().plusDays(25);
        return act(responsible(), 40, new Command.RequestExtension(later, "配件需从厂家发货，预计晚到八天，已加强临时防范。"));
    }

    Telling submittedBy(Part part, double hoursLater) {
        var facts = story.facts();
        var then = at.plus(Duration.ofMinutes(Math.round(hoursLater * 60)));
        var photos = teller.photo(story, story.unit().actor(part), true, then);
        return act(part, hoursLater, new Command.SubmitRectification(facts.done(), facts.cost(), photos));
    }

    Telling inspected(boolean passed) {
        var findings = passed ? "现场核验与方案一致，功能测试正常，同意通过。" : "现场仍有遗留：标识未补齐，设备试运行记录不全，请补做后再报。";
        return act(SAFETY, 22, new Command.InspectAcceptance(passed, findings));
    }

    Telling supervised(boolean agreed) {
        var opinion = agreed ? "工会到场监督，职工反映良好，无异议。" : "夜班职工反映问题仍会反复，建议增加巡查并再次验收。";
        return act(UNION, 7, new Command.SuperviseAcceptance(agreed, opinion));
    }

    private Telling closed() {
        return planned(20).submitted().inspected(true).supervised(true);
    }

    private Telling closeAgain() {
        return submitted().inspected(true).supervised(true);
    }

    private Telling reopened() {
        return act(UNION, 30 * 8, new Command.Reopen("回头看发现同一位置问题复发，请重新整改。", List.of()));
    }

    private Telling dismissalProposed() {
        return act(SAFETY, 9, new Command.Dismiss("现场检查两次未见异常，经使用科室确认属误报。"));
    }

    private Telling reviewed(boolean confirmed, String reason) {
        return act(UNION, 20, new Command.ReviewDismissal(confirmed, reason));
    }

    private void duplicate(@Nullable Telling earlier) {
        if (earlier == null) return;
        act(SAFETY, 9, new Command.MarkDuplicate(earlier.hazard.value(), "与此前上报的为同一处，合并处理。"))
                .reviewed(true, "核对照片和位置一致，同意并案。");
    }

    String official(String what) {
        return "%s〔%d〕%d号".formatted(what, today().getYear(), story.unit().number() * 10 + story.number() + 1);
    }
}
