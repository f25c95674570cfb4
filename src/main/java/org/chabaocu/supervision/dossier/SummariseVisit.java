package org.chabaocu.supervision.dossier;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.supervision.domain.VisitKind;
import org.springframework.stereotype.Component;

/** What a visit brought, in sentences for the record form (clauses 3 and 4). */
@Component
class SummariseVisit {

    private final DocumentWords words;

    SummariseVisit(DocumentWords words) {
        this.words = words;
    }

    /** All of it: how, what was seen, what the items showed, problems, opinion. */
    String full(Figures figures, VisitFile visit) {
        if (visit.skipReason() != null) return words.say("dossier.form.skipped", visit.skipReason());
        var parts = new ArrayList<String>();
        if (!visit.methods().isEmpty()) parts.add(words.say("dossier.form.methods", methods(visit)));
        if (!visit.notes().isBlank()) parts.add(words.say("dossier.form.notes", visit.notes()));
        if (!visit.judgements().isEmpty()) parts.add(words.say("dossier.form.results", results(figures, visit)));
        if (visit.interviews().asked() > 0)
            parts.add(words.say(
                    "dossier.form.interviews",
                    visit.interviews().asked(),
                    visit.interviews().satisfied()));
        if (!visit.findings().isEmpty()) parts.add(words.say("dossier.form.findings", findings(visit)));
        if (!visit.practices().isEmpty())
            parts.add(words.say("dossier.form.practices", words.numbered(visit.practices())));
        if (!visit.opinion().isBlank()) parts.add(words.say("dossier.form.opinion", visit.opinion()));
        return String.join("\n", parts);
    }

    private String methods(VisitFile visit) {
        return words.list(visit.methods().stream()
                .map(method -> words.say("supervision.method." + method))
                .toList());
    }

    private String findings(VisitFile visit) {
        return words.numbered(
                visit.findings().stream().map(VisitFile.Finding::description).toList());
    }

    String results(Figures figures, VisitFile visit) {
        var tally = visit.tally();
        var items = figures.checklist(visit.kind()).items().size();
        return words.say("dossier.document.results", items, tally.met(), tally.partly(), tally.notMet(), tally.none());
    }

    /** One line about another visit. */
    String brief(Figures figures, VisitFile visit) {
        if (visit.skipReason() != null)
            return words.say("dossier.form.brief.skipped", visit.name(), visit.skipReason());
        var time = words.time(visit.startedAt(), visit.endedAt());
        if (visit.judgements().isEmpty()) return words.say("dossier.form.brief.open", visit.name(), time);
        return words.say(
                "dossier.form.brief",
                visit.name(),
                time,
                results(figures, visit),
                visit.findings().size());
    }

    /** The visits of the same team in the same city of a kind. */
    List<VisitFile> beside(Figures figures, VisitFile visit, VisitKind kind) {
        return figures.visits().stream()
                .filter(other -> other.kind() == kind
                        && other.cityId().equals(visit.cityId())
                        && other.team().equals(visit.team()))
                .toList();
    }
}
