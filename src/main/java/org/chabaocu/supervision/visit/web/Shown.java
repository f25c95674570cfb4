package org.chabaocu.supervision.visit.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.visit.Evidence;
import org.chabaocu.supervision.visit.Finding;
import org.chabaocu.supervision.visit.VisitView;
import org.jspecify.annotations.Nullable;

/** What stands behind the form of a key: {@code judgement-U-1-1}, {@code finding-<id>}, {@code notes}, {@code evidence-U-1-1}… */
public final class Shown {

    private static final String JUDGEMENT = "judgement-";
    private static final String FINDING = "finding-";
    private static final String EVIDENCE = "evidence";

    private Shown() {}

    /** A named text as somebody else has saved it. */
    public record Said(Text name, Text text) {}

    /** Who saved it and when; only judgements say so. */
    public record Author(String name, Instant at) {}

    /** The version the next save of this form builds on. */
    public static long version(VisitView view, String key) {
        if (key.startsWith(JUDGEMENT))
            return view.judgement(key.substring(JUDGEMENT.length()))
                    .map(judgement -> judgement.version())
                    .orElse(0L);
        var finding = finding(view, key);
        return finding == null ? view.visit().version() : finding.version();
    }

    /** The page the form stands on, as things are saved. */
    public static String address(VisitView view, String key) {
        var screen = key.startsWith(FINDING) || key.equals("opinion")
                ? Screen.FINDINGS
                : key.equals("notes") ? Screen.NOTES : Screen.CHECKLIST;
        return "/supervision/visits/" + view.visit().id() + screen.path();
    }

    public static boolean isEvidence(String key) {
        return key.startsWith(EVIDENCE);
    }

    public static List<Evidence> evidence(VisitView view, String key) {
        var of = key.substring(Math.min(key.length(), EVIDENCE.length() + 1));
        if (of.isEmpty()) return view.evidenceOfVisit();
        return of.length() == 36 ? view.evidenceOf(UUID.fromString(of)) : view.evidenceOf(of);
    }

    public static @Nullable Author author(VisitView view, String key) {
        return key.startsWith(JUDGEMENT)
                ? view.judgement(key.substring(JUDGEMENT.length()))
                        .map(judgement -> new Author(judgement.judgedByName(), judgement.judgedAt()))
                        .orElse(null)
                : null;
    }

    /** What is saved now, to stand beside what was sent. */
    public static List<Said> saved(VisitView view, String key) {
        if (key.startsWith(JUDGEMENT)) return judgement(view, key.substring(JUDGEMENT.length()));
        var finding = finding(view, key);
        if (finding != null)
            return said(
                    "visit.finding.description",
                    finding.description(),
                    "visit.finding.suggestion",
                    finding.suggestion());
        var visit = view.visit();
        return switch (key) {
            case "notes" -> said("visit.notes", visit.notes().text());
            case "opinion" -> said("visit.opinion", visit.opinion().text());
            case "basics" -> basics(view);
            default -> List.of();
        };
    }

    private static List<Said> judgement(VisitView view, String item) {
        return view.judgement(item)
                .map(judgement -> List.of(
                        new Said(Text.of("visit.verdict"), Text.of("supervision.verdict." + judgement.verdict())),
                        plain("visit.remark", judgement.remark()),
                        plain("visit.item.methods", String.join(" / ", judgement.methods()))))
                .orElse(List.of());
    }

    private static List<Said> basics(VisitView view) {
        var basics = view.visit().basics();
        var place = plain("visit.place", Objects.requireNonNullElse(basics.place(), ""));
        var methods = basics.methods().stream()
                .map(method -> new Said(Text.of("visit.methods"), Text.of("supervision.method." + method)));
        return Stream.concat(Stream.of(place), methods).toList();
    }

    private static List<Said> said(String... namesAndTexts) {
        return Stream.iterate(0, at -> at < namesAndTexts.length, at -> at + 2)
                .map(at -> plain(namesAndTexts[at], namesAndTexts[at + 1]))
                .toList();
    }

    private static Said plain(String name, String text) {
        return new Said(Text.of(name), Text.of("common.plain", text));
    }

    private static @Nullable Finding finding(VisitView view, String key) {
        return key.startsWith(FINDING) ? view.finding(UUID.fromString(key.substring(FINDING.length()))) : null;
    }
}
