package org.chabaocu.demo;

import java.time.Duration;
import java.util.ArrayList;
import org.chabaocu.supervision.domain.TeamId;
import org.chabaocu.supervision.dossier.ArchiveRound;
import org.chabaocu.supervision.dossier.EndVisits;
import org.chabaocu.supervision.dossier.JudgeSubmission;
import org.chabaocu.supervision.dossier.Report;
import org.chabaocu.supervision.dossier.ReportId;
import org.chabaocu.supervision.dossier.SignDossier;
import org.chabaocu.supervision.dossier.SubmitDossier;
import org.chabaocu.supervision.dossier.ViewReport;
import org.chabaocu.supervision.dossier.WriteReport;
import org.chabaocu.supervision.round.ViewRound;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the teams of the demo end their visits, report, sign and submit, and the province union answer. */
@Component
@Profile("demo")
class HandInReports {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ADDRESS = "demo";

    private final ViewRound viewRound;
    private final EndVisits endVisits;
    private final ViewReport viewReport;
    private final WriteReport writeReport;
    private final SignDossier signDossier;
    private final SubmitDossier submitDossier;
    private final JudgeSubmission judgeSubmission;
    private final ArchiveRound archiveRound;

    HandInReports(
            ViewRound viewRound,
            EndVisits endVisits,
            ViewReport viewReport,
            WriteReport writeReport,
            SignDossier signDossier,
            SubmitDossier submitDossier,
            JudgeSubmission judgeSubmission,
            ArchiveRound archiveRound) {
        this.viewRound = viewRound;
        this.endVisits = endVisits;
        this.viewReport = viewReport;
        this.writeReport = writeReport;
        this.signDossier = signDossier;
        this.submitDossier = submitDossier;
        this.judgeSubmission = judgeSubmission;
        this.archiveRound = archiveRound;
    }

    void handIn(RoundStory story) {
        switch (story.stage()) {
            case PLANNED, DRAWN, VISITING -> {}
            case REPORTING, SUBMITTED, RETURNED, ARCHIVED -> {
                var teams = viewRound.view(story.id(), story.cast().province()).teams();
                story.later(HOUR);
                for (var team : teams)
                    story.does(() ->
                            endVisits.end(team.id(), story.team(team.name()).leader(), null));
                for (var team : teams) handIn(story, team.id(), story.team(team.name()));
                if (story.stage() == RoundsContent.Stage.ARCHIVED)
                    story.later(DAY)
                            .does(() -> archiveRound.archive(
                                    story.id(), story.cast().province()));
            }
        }
    }

    private void handIn(RoundStory story, TeamId id, RoundStory.Team team) {
        switch (story.stage()) {
            case PLANNED, DRAWN, VISITING -> {}
            case REPORTING -> write(story, id, team);
            case SUBMITTED -> {
                // two days after the week is over
                story.later(DAY.multipliedBy(8));
                submit(story, id, team);
            }
            case RETURNED -> {
                story.later(DAY.multipliedBy(3));
                submit(story, id, team);
                var province = story.cast().province();
                story.later(DAY)
                        .does(() -> judgeSubmission.giveBack(id, story.content().reply(), province, null));
            }
            case ARCHIVED -> {
                story.later(DAY);
                submit(story, id, team);
                var province = story.cast().province();
                story.later(HOUR).does(() -> judgeSubmission.accept(id, province, null));
            }
        }
    }

    /** The draft from the data, with a sentence of the recorder's. */
    private void write(RoundStory story, TeamId team, RoundStory.Team people) {
        var id = new ReportId(story.id(), team);
        var drafted = viewReport.view(id, people.recorder()).report();
        var sections = new ArrayList<>(drafted.sections());
        var first = sections.getFirst();
        var paragraphs = new ArrayList<>(first.paragraphs());
        paragraphs.add("总的看，问题主要集中在制度执行和记录不完整，现场设备设施状况较上次督导有明显改善。");
        sections.set(0, new Report.Section(first.heading(), paragraphs));
        story.later(DAY).does(() -> writeReport.save(id, new Report.Text(sections), null, people.recorder()));
    }

    private void submit(RoundStory story, TeamId team, RoundStory.Team people) {
        story.later(DAY).does(() -> signDossier.sign(team, EnrolPeople.PASSWORD, ADDRESS, people.leader(), null));
        story.later(HOUR).does(() -> submitDossier.submit(team, people.recorder(), null));
    }
}
