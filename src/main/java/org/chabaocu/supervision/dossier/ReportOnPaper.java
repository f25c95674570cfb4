package org.chabaocu.supervision.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chabaocu.document.StackedBars;
import org.chabaocu.document.Table;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitKind;
import org.springframework.stereotype.Component;

/** What stands in a report on paper: its text as saved; tables and charts as the data stands. */
@Component
class ReportOnPaper {

    private final DocumentWords words;

    ReportOnPaper(DocumentWords words) {
        this.words = words;
    }

    /**
     * @param ofTeam whether it is a team's report
     * @param signature the leader's name and the day; empty before it is signed
     */
    Map<String, Object> values(Figures figures, Report report, boolean ofTeam, String signature) {
        var values = new HashMap<String, Object>();
        values.put("title", words.say("dossier.report.title"));
        var team = ofTeam ? figures.teams().getFirst() : null;
        var round = figures.round().title();
        values.put("subtitle", team == null ? round : words.say("dossier.report.subtitle", round, team.name()));
        values.put(
                "sections",
                report.sections().stream().map(ReportOnPaper::section).toList());
        values.put("closing", closing(team == null ? figures.round().province() : team.name(), report, signature));
        values.put("visits", new Table(visits(figures), 0));
        values.put("charts", charts(figures));
        values.put("results", new Table(results(figures), 1));
        return values;
    }

    /** Whose it is, who signed it, and the day; what there is none of takes no line. */
    private List<Map<String, String>> closing(String author, Report report, String signature) {
        var signed = signature.isEmpty() ? "" : words.say("dossier.report.signed", signature);
        return Stream.of(author, signed, words.date(report.savedAt()))
                .filter(line -> !line.isEmpty())
                .map(line -> Map.of("text", line))
                .toList();
    }

    private static Map<String, Object> section(Report.Section section) {
        var paragraphs = section.paragraphs().stream()
                .flatMap(paragraph -> FormsOfVisit.paragraphs(paragraph).stream())
                .toList();
        return Map.of("heading", section.heading(), "paragraphs", paragraphs);
    }

    private List<Map<String, String>> visits(Figures figures) {
        var rows = new ArrayList<Map<String, String>>();
        for (var visit : figures.visits()) {
            var row = new LinkedHashMap<String, String>();
            row.put("number", Integer.toString(rows.size() + 1));
            row.put("name", visit.name());
            row.put("city", words.place(visit.city()));
            row.put("time", words.time(visit.startedAt(), visit.endedAt()));
            row.put("state", drawn(visit) + state(visit));
            rows.add(row);
        }
        return rows;
    }

    private String drawn(VisitFile visit) {
        if (visit.drawPosition() == null) return "";
        var key = visit.reserve() ? "dossier.report.drawn.reserve" : "dossier.report.drawn";
        return words.say(key, visit.drawPosition());
    }

    private String state(VisitFile visit) {
        if (visit.skipReason() != null) return words.say("dossier.report.state.skipped", visit.skipReason());
        if (visit.status().isFedBack())
            return words.say("dossier.report.state.done", visit.findings().size());
        return words.say("supervision.status.VisitStatus." + visit.status());
    }

    private List<Map<String, Object>> charts(Figures figures) {
        return Stream.of(VisitKind.values())
                .filter(kind -> !figures.done(kind).isEmpty())
                .<Map<String, Object>>map(kind -> Map.of(
                        "name",
                        words.say("dossier.report.chart." + kind),
                        "picture",
                        chart(figures, kind).draw(),
                        "note",
                        words.say("dossier.report.chart.note", groups(figures, kind))))
                .toList();
    }

    private String groups(Figures figures, VisitKind kind) {
        return words.list(figures.checklist(kind).groups().stream()
                .map(Figures.Group::name)
                .toList());
    }

    private StackedBars chart(Figures figures, VisitKind kind) {
        var bars = new ArrayList<StackedBars.Bar>();
        for (var group : figures.checklist(kind).groups()) {
            var tally = figures.tally(kind, group);
            var counts = List.of(tally.met(), tally.partly(), tally.notMet(), tally.none());
            var code = kind.name().charAt(0) + "-" + (bars.size() + 1);
            bars.add(new StackedBars.Bar(code, group.name(), counts));
        }
        var series = Stream.of(Verdict.values())
                .map(verdict -> words.say("supervision.verdict." + verdict))
                .toList();
        return new StackedBars(series, bars, words.say("dossier.report.chart." + kind));
    }

    private List<Map<String, String>> results(Figures figures) {
        return Stream.of(VisitKind.values())
                .filter(kind -> !figures.done(kind).isEmpty())
                .flatMap(kind -> figures.checklist(kind).groups().stream()
                        .flatMap(group -> group.items().stream()
                                .map(item -> row(group.name(), item, figures.tally(kind, item.code())))))
                .toList();
    }

    private static Map<String, String> row(String group, Figures.Item item, Tally tally) {
        return Map.of(
                "group", group,
                "text", item.position() + "." + item.text(),
                "met", Integer.toString(tally.met()),
                "partly", Integer.toString(tally.partly()),
                "notMet", Integer.toString(tally.notMet()),
                "none", Integer.toString(tally.none()));
    }
}
