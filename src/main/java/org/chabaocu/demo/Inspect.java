package org.chabaocu.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.visit.FindingCommand;
import org.chabaocu.supervision.visit.HandOver;
import org.chabaocu.supervision.visit.InterviewCommand;
import org.chabaocu.supervision.visit.JudgeItem;
import org.chabaocu.supervision.visit.JudgementCommand;
import org.chabaocu.supervision.visit.ListFindings;
import org.chabaocu.supervision.visit.RecordVisit;
import org.chabaocu.supervision.visit.StartVisit;
import org.chabaocu.supervision.visit.TakeNotes;
import org.chabaocu.supervision.visit.ViewVisit;
import org.chabaocu.supervision.visit.VisitChecklist;
import org.chabaocu.supervision.visit.VisitRecord;
import org.chabaocu.supervision.visit.VisitView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets a team of the demo visit a unit or a city union, item by item; leader and recorder take turns. */
@Component
@Profile("demo")
class Inspect {

    private static final Duration AN_ITEM = Duration.ofMinutes(6);
    private static final List<VisitMethod> METHODS =
            List.of(VisitMethod.SITE_CHECK, VisitMethod.LEDGER_REVIEW, VisitMethod.REPORT_HEARING);
    private static final List<Scene> PHOTOGRAPHED = List.of(Scene.CORRIDOR, Scene.CYLINDER);

    private final StartVisit startVisit;
    private final RecordVisit recordVisit;
    private final JudgeItem judgeItem;
    private final ListFindings listFindings;
    private final TakeNotes takeNotes;
    private final HandOver handOver;
    private final ViewVisit viewVisit;
    private final Attachments attachments;

    Inspect(
            StartVisit startVisit,
            RecordVisit recordVisit,
            JudgeItem judgeItem,
            ListFindings listFindings,
            TakeNotes takeNotes,
            HandOver handOver,
            ViewVisit viewVisit,
            Attachments attachments) {
        this.startVisit = startVisit;
        this.recordVisit = recordVisit;
        this.judgeItem = judgeItem;
        this.listFindings = listFindings;
        this.takeNotes = takeNotes;
        this.handOver = handOver;
        this.viewVisit = viewVisit;
        this.attachments = attachments;
    }

    /** From its start to the opinion in the hands of the inspected side. */
    void whole(RoundStory story, RoundStory.Team team, VisitId id, int number) {
        var visit = start(story, team, id);
        judge(story, team, visit, visit.checklist().items().toList(), number);
        note(story, team.recorder(), visit, number);
        var words = story.content().of(visit.visit().kind());
        story.does(() -> recordVisit.opinion(id, words.opinion(), team.leader(), null));
        story.later(Duration.ofMinutes(30)).does(() -> handOver.handOver(id, team.leader(), null));
    }

    /** Only the first items have been judged. */
    void begun(RoundStory story, RoundStory.Team team, VisitId id, int items) {
        var visit = start(story, team, id);
        judge(story, team, visit, visit.checklist().items().limit(items).toList(), items);
        note(story, team.recorder(), visit, items);
    }

    private VisitView start(RoundStory story, RoundStory.Team team, VisitId id) {
        story.does(() -> startVisit.start(id, team.leader(), null));
        var visit = viewVisit.one(id, team.leader());
        var words = story.content().of(visit.visit().kind());
        var basics = new VisitRecord(null, null, words.place(), METHODS, words.notes());
        story.does(() -> recordVisit.record(id, basics, team.recorder(), null));
        return visit;
    }

    private void judge(
            RoundStory story, RoundStory.Team team, VisitView visit, List<VisitChecklist.Item> items, int number) {
        for (var i = 0; i < items.size(); i++) {
            var by = i % 2 == 0 ? team.leader() : team.recorder();
            judge(story.later(AN_ITEM), visit, items.get(i).code(), i + number, by);
        }
    }

    private void judge(RoundStory story, VisitView visit, String code, int turn, Actor by) {
        var wanting = Optional.ofNullable(story.content().items().get(code)).filter(item -> turn % 3 != 1);
        var verdict = wanting.isEmpty() ? Verdict.MET : turn % 3 == 0 ? Verdict.PARTLY : Verdict.NOT_MET;
        var photos = verdict == Verdict.NOT_MET ? photo(story, visit, turn, by) : List.<UUID>of();
        var command = new JudgementCommand(
                verdict, wanting.map(RoundsContent.Item::remark).orElse(""), null, photos);
        story.does(() -> judgeItem.judge(visit.visit().id(), code, command, by, null));
        wanting.ifPresent(item -> find(story, visit, code, item, by));
    }

    private void find(RoundStory story, VisitView visit, String code, RoundsContent.Item item, Actor by) {
        var command = new FindingCommand(item.finding(), code, item.suggestion(), null);
        story.does(() -> listFindings.add(visit.visit().id(), command, by));
    }

    private List<UUID> photo(RoundStory story, VisitView visit, int turn, Actor by) {
        // pictures take their time, so only where somebody looks first
        var isPhotographed =
                story.stage() == RoundsContent.Stage.VISITING && visit.visit().kind() == VisitKind.UNIT;
        if (!isPhotographed) return List.of();
        var picture = Picture.of(PHOTOGRAPHED.get(turn % PHOTOGRAPHED.size()), false, turn);
        var upload = Upload.of(picture.jpeg(), "site.jpg");
        var stored = story.does(() -> attachments.store(upload, new Uploader.Known(by.id())));
        return List.of(stored.id().value());
    }

    private void note(RoundStory story, Actor by, VisitView visit, int number) {
        var id = visit.visit().id();
        if (visit.visit().kind() == VisitKind.UNIT) ask(story, by, id, number);
        var practices = story.content().practices();
        var practice = visit.visit().kind() == VisitKind.CITY_UNION
                ? practices.getLast()
                : practices.get(number % (practices.size() - 1));
        story.does(() -> takeNotes.notePractice(id, practice, by));
    }

    private void ask(RoundStory story, Actor by, VisitId id, int number) {
        var interviews = story.content().interviews();
        for (var i = 0; i < 2; i++) {
            var one = interviews.get((number + i) % interviews.size());
            var command = new InterviewCommand(null, one.post(), one.question(), one.answer(), one.satisfied());
            story.later(AN_ITEM).does(() -> takeNotes.ask(id, command, by));
        }
    }
}
