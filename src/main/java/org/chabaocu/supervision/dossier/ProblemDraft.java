package org.chabaocu.supervision.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.dossier.Figures.Item;
import org.springframework.stereotype.Component;

/** The typical problems, the most frequent first, and what the teams suggested against them. */
@Component
class ProblemDraft {

    private static final int RANKED = 10;
    private static final int EXAMPLES = 3;

    private final DocumentWords words;

    ProblemDraft(DocumentWords words) {
        this.words = words;
    }

    /** An item and how it was judged wherever it applied. */
    record Ranked(VisitKind kind, Item item, Tally tally) {}

    /** The ten items judged worst: by how often not met, then partly met, then in the order of the lists. */
    static List<Ranked> ranked(Figures figures) {
        return Stream.of(VisitKind.values())
                .flatMap(kind -> figures.checklist(kind).items().stream()
                        .map(item -> new Ranked(kind, item, figures.tally(kind, item.code()))))
                .filter(ranked -> ranked.tally().wanting() > 0)
                .sorted(Comparator.comparing((Ranked ranked) -> -ranked.tally().notMet())
                        .thenComparing(ranked -> -ranked.tally().partly()))
                .limit(RANKED)
                .toList();
    }

    List<String> problems(Figures figures) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(counted(figures));
        for (var ranked : ranked(figures))
            paragraphs.add(words.say("dossier.report.problem", paragraphs.size(), problem(figures, ranked)));
        var others = others(figures)
                .map(VisitFile.Finding::description)
                .map(words::oneLine)
                .distinct()
                .limit(RANKED)
                .toList();
        if (!others.isEmpty()) paragraphs.add(words.say("dossier.report.problem.other", words.numbered(others)));
        return paragraphs;
    }

    private String counted(Figures figures) {
        var all = findings(figures).toList();
        if (all.isEmpty())
            return words.say("dossier.report.problems.none", figures.done().size());
        return words.say(
                "dossier.report.problems.counted",
                figures.done().size(),
                all.size(),
                all.stream().filter(VisitFile.Finding::hazard).count(),
                all.stream().filter(finding -> finding.correction() != null).count(),
                all.stream()
                        .filter(finding -> Boolean.TRUE.equals(finding.confirmed()))
                        .count());
    }

    private static Stream<VisitFile.Finding> findings(Figures figures) {
        return figures.done().stream().flatMap(visit -> visit.findings().stream());
    }

    /** Problems that belong to none of the items ranked. */
    private static Stream<VisitFile.Finding> others(Figures figures) {
        var ranked = ranked(figures).stream().map(one -> one.item().code()).collect(Collectors.toSet());
        return findings(figures).filter(finding -> finding.itemCode() == null || !ranked.contains(finding.itemCode()));
    }

    private String problem(Figures figures, Ranked ranked) {
        var tally = ranked.tally();
        var said = words.say(
                "dossier.report.problem.item",
                words.say("supervision.kind." + ranked.kind()),
                words.oneLine(ranked.item().text()),
                tally.applicable(),
                tally.notMet(),
                tally.partly());
        var where = figures.done(ranked.kind()).stream()
                .filter(visit -> visit.verdict(ranked.item().code())
                        .filter(verdict -> verdict == Verdict.NOT_MET || verdict == Verdict.PARTLY)
                        .isPresent())
                .sorted(Comparator.comparing(
                        visit -> visit.verdict(ranked.item().code()).orElseThrow() == Verdict.NOT_MET ? 0 : 1))
                .limit(EXAMPLES)
                .map(visit -> example(visit, ranked.item()))
                .toList();
        return said + words.say("dossier.report.problem.where", String.join(semicolon(), where));
    }

    private String example(VisitFile visit, Item item) {
        return visit.findings().stream()
                .filter(finding -> Objects.equals(finding.itemCode(), item.code()))
                .map(VisitFile.Finding::description)
                .findFirst()
                .map(found -> words.say("dossier.report.problem.example", visit.name(), words.oneLine(found)))
                .orElse(visit.name());
    }

    /** The suggestions of the problem lists, under the items in the same order; nothing is made up. */
    List<String> countermeasures(Figures figures) {
        var paragraphs = new ArrayList<String>();
        for (var ranked : ranked(figures)) {
            var suggested = suggestions(findings(figures)
                    .filter(finding ->
                            Objects.equals(finding.itemCode(), ranked.item().code())));
            if (!suggested.isEmpty())
                paragraphs.add(words.say(
                        "dossier.report.countermeasure",
                        paragraphs.size() + 1,
                        words.oneLine(ranked.item().text()),
                        String.join(semicolon(), suggested)));
        }
        var others = suggestions(others(figures));
        if (!others.isEmpty())
            paragraphs.add(words.say(
                    "dossier.report.countermeasure.other", paragraphs.size() + 1, String.join(semicolon(), others)));
        return paragraphs.isEmpty() ? List.of(words.say("dossier.report.countermeasures.none")) : paragraphs;
    }

    private List<String> suggestions(Stream<VisitFile.Finding> findings) {
        return findings.map(VisitFile.Finding::suggestion)
                .filter(suggestion -> !suggestion.isBlank())
                .map(words::oneLine)
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    private String semicolon() {
        return words.say("dossier.document.semicolon");
    }
}
