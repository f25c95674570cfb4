package org.chabaocu.supervision.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.domain.VisitMethod;
import org.chabaocu.supervision.dossier.Figures.DrawFacts;
import org.chabaocu.supervision.dossier.Figures.TeamFacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What was done, how the units were drawn, what the items showed, what was good, and who was not visited and why. */
@Component
class WorkDraft {

    private final DocumentWords words;
    private final String address;

    WorkDraft(DocumentWords words, @Value("${chabaocu.base-url:}") String address) {
        this.words = words;
        this.address = address.strip().replaceAll("/+$", "");
    }

    List<String> work(Figures figures) {
        var round = figures.round();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.say(
                "dossier.report.work.round", round.title(), words.date(round.startsOn()), words.date(round.endsOn())));
        figures.teams().forEach(team -> paragraphs.add(team(team)));
        paragraphs.add(words.say(
                "dossier.report.work.visited",
                figures.done(VisitKind.CITY_UNION).size(),
                figures.done(VisitKind.UNIT).size(),
                interviews(figures, true),
                interviews(figures, false)));
        methods(figures).ifPresent(paragraphs::add);
        figures.draws().forEach(draw -> paragraphs.add(draw(draw)));
        return paragraphs;
    }

    private String team(TeamFacts team) {
        var members =
                team.members().isEmpty() ? "" : words.say("dossier.report.work.members", words.list(team.members()));
        return words.say(
                "dossier.report.work.team",
                team.name(),
                team.leader(),
                team.recorder(),
                members,
                words.list(team.cities().stream().map(words::place).toList()));
    }

    private static int interviews(Figures figures, boolean all) {
        return figures.done().stream()
                .map(VisitFile::interviews)
                .mapToInt(interviews -> all ? interviews.asked() : interviews.satisfied())
                .sum();
    }

    private Optional<String> methods(Figures figures) {
        var counted = Stream.of(VisitMethod.values())
                .map(method -> new Counted(
                        method,
                        figures.done().stream()
                                .filter(visit -> visit.methods().contains(method))
                                .count()))
                .filter(counts -> counts.visits() > 0)
                .map(counts -> words.say(
                        "dossier.report.work.method",
                        words.say("supervision.method." + counts.method()),
                        counts.visits()))
                .toList();
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("dossier.report.work.methods", words.list(counted)));
    }

    private record Counted(VisitMethod method, long visits) {}

    private String draw(DrawFacts draw) {
        var key = draw.reason() == null ? "dossier.report.work.draw" : "dossier.report.work.draw.again";
        return words.say(
                key,
                words.date(draw.at()),
                draw.frameSize(),
                draw.selected(),
                address + "/public/draws/" + draw.id(),
                draw.position(),
                draw.reason() == null ? "" : draw.reason());
    }

    List<String> results(Figures figures) {
        var paragraphs = new ArrayList<String>();
        for (var kind : VisitKind.values()) {
            var visits = figures.done(kind);
            if (visits.isEmpty()) continue;
            var all = Tally.of(visits.stream()
                    .flatMap(visit -> visit.judgements().values().stream())
                    .map(VisitFile.Judgement::verdict));
            paragraphs.add(words.say(
                    "dossier.report.results." + kind,
                    visits.size(),
                    all.met(),
                    all.partly(),
                    all.notMet(),
                    all.none(),
                    words.percent(all.metPermille())));
            for (var group : figures.checklist(kind).groups()) {
                var tally = figures.tally(kind, group);
                paragraphs.add(words.say(
                        "dossier.report.results.group",
                        group.name(),
                        tally.met(),
                        tally.partly(),
                        tally.notMet(),
                        words.percent(tally.metPermille())));
            }
        }
        return paragraphs.isEmpty() ? List.of(words.say("dossier.report.results.none")) : paragraphs;
    }

    List<String> practices(Figures figures) {
        var told = figures.done().stream()
                .flatMap(visit -> visit.practices().stream()
                        .map(text -> words.say("dossier.report.practice", visit.name(), text)))
                .toList();
        return told.isEmpty() ? List.of(words.say("dossier.report.practices.none")) : told;
    }

    List<String> notVisited(Figures figures) {
        var told = figures.visits().stream()
                .filter(visit -> visit.skipReason() != null)
                .map(this::notVisited)
                .toList();
        return told.isEmpty() ? List.of(words.say("dossier.report.notVisited.none")) : told;
    }

    private String notVisited(VisitFile visit) {
        var reason = String.valueOf(visit.skipReason());
        return visit.replacedBy() == null
                ? words.say("dossier.report.notVisited.one", visit.name(), reason)
                : words.say("dossier.report.notVisited.replaced", visit.name(), reason, visit.replacedBy());
    }
}
