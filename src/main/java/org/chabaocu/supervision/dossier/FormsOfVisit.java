package org.chabaocu.supervision.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chabaocu.document.Table;
import org.chabaocu.supervision.domain.VisitKind;
import org.chabaocu.supervision.dossier.Figures.Group;
import org.chabaocu.supervision.dossier.Figures.Item;
import org.springframework.stereotype.Component;

/** What stands in the forms of one visit: 附件3, the filled checklist, the problem list. */
@Component
class FormsOfVisit {

    private final DocumentWords words;
    private final SummariseVisit summary;

    FormsOfVisit(DocumentWords words, SummariseVisit summary) {
        this.words = words;
        this.summary = summary;
    }

    /** @param signature the leader's name and the day; empty before it is signed */
    Map<String, Object> recordForm(Figures figures, VisitFile visit, String signature) {
        var isCity = visit.kind() == VisitKind.CITY_UNION;
        var units = summary.beside(figures, visit, VisitKind.UNIT);
        var cities = summary.beside(figures, visit, VisitKind.CITY_UNION);
        var values = new HashMap<String, Object>();
        values.put("time", words.time(visit.startedAt(), visit.endedAt()));
        values.put("place", place(visit));
        values.put(
                "organization",
                isCity ? words.list(units.stream().map(VisitFile::name).toList()) : visit.name());
        values.put("cityUnion", isCity ? summary.full(figures, visit) : briefs(figures, cities));
        values.put("unit", isCity ? briefs(figures, units) : summary.full(figures, visit));
        values.put("leader", signature);
        values.put("recorder", figures.team(visit.team()).recorder());
        return values;
    }

    private String place(VisitFile visit) {
        var county = visit.county() == null ? "" : words.place(visit.county());
        return words.place(visit.city()) + county;
    }

    private String briefs(Figures figures, List<VisitFile> visits) {
        return String.join(
                "\n",
                visits.stream().map(visit -> summary.brief(figures, visit)).toList());
    }

    /** The city union's list has one cell per group, the unit's one row per item, as in the source. */
    Map<String, Object> checklist(Figures figures, VisitFile visit) {
        var checklist = figures.checklist(visit.kind());
        var rows = checklist.groups().stream()
                .flatMap(group -> group.methods().isEmpty()
                        ? group.items().stream().map(item -> row(group, item, visit))
                        : Stream.of(row(group, visit)))
                .toList();
        var values = about(figures, visit);
        values.put("title", checklist.title());
        values.put("items", new Table(rows, 1));
        return values;
    }

    private Map<String, String> row(Group group, Item item, VisitFile visit) {
        return Map.of(
                "group", group.name(),
                "text", numbered(item),
                "methods", String.join(words.say("dossier.document.semicolon"), item.methods()),
                "verdict", verdict(item, visit));
    }

    private Map<String, String> row(Group group, VisitFile visit) {
        var methods = new ArrayList<String>();
        for (var method : group.methods())
            methods.add((methods.size() + 1) + "." + method + end(group, methods.size()));
        return Map.of(
                "group", group.name(),
                "text", lines(group.items().stream().map(FormsOfVisit::numbered)),
                "methods", lines(methods.stream()),
                "verdict", lines(group.items().stream().map(item -> item.position() + "." + verdict(item, visit))));
    }

    /** What follows a method in the source: a semicolon, after the last one a full stop. */
    private String end(Group group, int before) {
        return words.say(
                before + 1 < group.methods().size() ? "dossier.document.semicolon" : "dossier.document.fullStop");
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.toList());
    }

    private static String numbered(Item item) {
        return item.position() + "." + item.text();
    }

    private String verdict(Item item, VisitFile visit) {
        var judgement = visit.judgements().get(item.code());
        if (judgement == null) return "";
        var verdict = words.say("supervision.verdict." + judgement.verdict());
        return judgement.remark().isBlank()
                ? verdict
                : words.say("dossier.document.remark", verdict, judgement.remark());
    }

    Map<String, Object> findings(Figures figures, VisitFile visit) {
        var values = about(figures, visit);
        values.put("findings", new Table(rows(figures, visit), 0));
        values.put("opinions", paragraphs(visit.opinion()));
        values.put("handedOver", words.date(visit.handedOverAt()));
        var by = visit.acknowledgedBy();
        values.put(
                "acknowledged",
                by == null ? "" : words.say("dossier.document.signed", by, words.date(visit.acknowledgedAt())));
        return values;
    }

    private List<Map<String, String>> rows(Figures figures, VisitFile visit) {
        if (visit.findings().isEmpty())
            return List.of(Map.of(
                    "number",
                    "",
                    "item",
                    "",
                    "description",
                    words.say("dossier.document.noFindings"),
                    "suggestion",
                    ""));
        var rows = new ArrayList<Map<String, String>>();
        for (var finding : visit.findings()) {
            var row = new LinkedHashMap<String, String>();
            var code = finding.itemCode();
            row.put("number", Integer.toString(rows.size() + 1));
            row.put(
                    "item",
                    code == null
                            ? ""
                            : words.oneLine(figures.checklist(visit.kind()).text(code)));
            row.put("description", finding.description());
            row.put("suggestion", finding.suggestion());
            rows.add(row);
        }
        return rows;
    }

    static List<Map<String, String>> paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Map.of("text", line.strip()))
                .toList();
    }

    private Map<String, Object> about(Figures figures, VisitFile visit) {
        var team = figures.team(visit.team());
        var values = new HashMap<String, Object>();
        values.put("organization", visit.name());
        values.put("time", words.time(visit.startedAt(), visit.endedAt()));
        values.put("team", team.name());
        values.put("leader", team.leader());
        values.put("recorder", team.recorder());
        return values;
    }
}
