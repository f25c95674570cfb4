package org.chabaocu.supervision.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitKind;
import org.jspecify.annotations.Nullable;

/** Everything a document tells, of one team or of a whole round, as it stands in the database. */
record Figures(
        RoundFacts round,
        List<TeamFacts> teams,
        List<DrawFacts> draws,
        Map<VisitKind, Checklist> checklists,
        List<VisitFile> visits) {

    record RoundFacts(UUID id, String title, LocalDate startsOn, LocalDate endsOn, String province) {}

    /** A team with the names of its people; members without leader and recorder. */
    record TeamFacts(UUID id, String name, String leader, String recorder, List<String> members, List<String> cities) {}

    /** A draw that was made. */
    record DrawFacts(
            UUID id,
            int position,
            int frameSize,
            int selected,
            Instant at,
            @Nullable String reason) {}

    record Checklist(String title, List<Group> groups) {

        List<Item> items() {
            return groups.stream().flatMap(group -> group.items().stream()).toList();
        }

        /** The text of an item, or its code if the list has none such. */
        String text(String code) {
            return items().stream()
                    .filter(item -> item.code().equals(code))
                    .map(Item::text)
                    .findFirst()
                    .orElse(code);
        }
    }

    /** @param methods those of the whole group; empty where each item has its own */
    record Group(String name, List<String> methods, List<Item> items) {}

    record Item(String code, int position, String text, List<String> methods) {}

    Checklist checklist(VisitKind kind) {
        return checklists.getOrDefault(kind, new Checklist("", List.of()));
    }

    TeamFacts team(UUID id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst().orElseThrow();
    }

    VisitFile visit(UUID id) {
        return visits.stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The visits that took place and were fed back; only these count. */
    List<VisitFile> done() {
        return visits.stream().filter(visit -> visit.status().isFedBack()).toList();
    }

    List<VisitFile> done(VisitKind kind) {
        return done().stream().filter(visit -> visit.kind() == kind).toList();
    }

    Tally tally(VisitKind kind, String item) {
        return Tally.of(done(kind).stream().flatMap(visit -> visit.verdict(item).stream()));
    }

    Tally tally(VisitKind kind, Group group) {
        return Tally.of(done(kind).stream().flatMap(visit -> verdicts(visit, group)));
    }

    private static Stream<Verdict> verdicts(VisitFile visit, Group group) {
        return group.items().stream().flatMap(item -> visit.verdict(item.code()).stream());
    }
}
