package org.chabaocu.supervision.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.chabaocu.supervision.dossier.Report.Section;
import org.springframework.stereotype.Component;

/** The report as the data tells it (clause 5): what is wrong and what to do about it first; every number is counted. */
@Component
class DraftReport {

    private final DocumentWords words;
    private final ProblemDraft problems;
    private final WorkDraft work;

    DraftReport(DocumentWords words, ProblemDraft problems, WorkDraft work) {
        this.words = words;
        this.problems = problems;
        this.work = work;
    }

    List<Section> of(Figures figures) {
        return Stream.of(
                        section("problems", problems.problems(figures)),
                        section("countermeasures", problems.countermeasures(figures)),
                        section("work", work.work(figures)),
                        section("results", work.results(figures)),
                        section("practices", work.practices(figures)),
                        section("notVisited", work.notVisited(figures)))
                .toList();
    }

    private Section section(String name, List<String> paragraphs) {
        return new Section(words.say("dossier.report." + name), paragraphs);
    }
}
