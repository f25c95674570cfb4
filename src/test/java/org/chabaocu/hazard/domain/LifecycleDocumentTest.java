package org.chabaocu.hazard.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.chabaocu.hazard.HazardStatus;
import org.junit.jupiter.api.Test;

/** docs/lifecycle.md says what the state table says. Run with -Dchabaocu.update-docs=true to write it anew. */
class LifecycleDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/lifecycle.md");

    private final Properties chinese = words("hazard.properties");
    private final Properties english = words("hazard_en.properties");

    @Test
    void the_page_about_the_lifecycle_is_that_of_the_code() throws IOException {
        var fresh = document();
        if (Boolean.getBoolean("chabaocu.update-docs")) Files.writeString(DOCUMENT, fresh);
        assertThat(Files.readString(DOCUMENT))
                .as("docs/lifecycle.md is generated: ./chabaocu test -Dchabaocu.update-docs=true writes it anew")
                .isEqualTo(fresh);
    }

    private String document() {
        return """
                # The lifecycle of a hazard

                Written by `LifecycleDocumentTest` from the state table `hazard.domain.Lifecycle`; the same table is answered by
                `GET /api/v1/lifecycle`. Do not edit.

                ## States

                | state | 中文 | English | |
                |---|---|---|---|
                %s
                ## What leads from state to state

                | action | 中文 | from | to | who |
                |---|---|---|---|---|
                %s
                An action that stays where it is changes the hazard without moving it. Whether an action is possible also depends on
                the hazard: a general one is planned, a major one planned and reported; nobody accepts or supervises what they
                rectified; a listed hazard is delisted before it is closed out. `hazard.domain.Guard` says all of it.

                ## Picture

                ```mermaid
                stateDiagram-v2
                %s```
                """.formatted(states(), transitions(), picture());
    }

    private String states() {
        return Stream.of(HazardStatus.values())
                .map(status -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                status,
                                chinese.getProperty("hazard.status." + status),
                                english.getProperty("hazard.status." + status),
                                status.isOpen() ? "open" : "closed"))
                .collect(joining());
    }

    private String transitions() {
        var report = "| `report` | %s | – | `REPORTED` | %s |\n"
                .formatted(chinese.getProperty("hazard.action.report"), "职工；扫码的任何人");
        return report + Lifecycle.table().stream().map(this::transition).collect(joining());
    }

    private String transition(Transition row) {
        var code = row.action().code();
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        code,
                        chinese.getProperty("hazard.action." + code),
                        row.from().equals(HazardStatus.allOpen()) ? "any open" : codes(row.from()),
                        row.to().isEmpty() ? "stays" : codes(row.to()),
                        row.by().stream()
                                .sorted()
                                .map(party -> chinese.getProperty("hazard.party." + party))
                                .collect(joining("、")));
    }

    private static String codes(Collection<HazardStatus> states) {
        return states.stream().sorted().map("`%s`"::formatted).collect(joining(" "));
    }

    /** One arrow for each pair of states, with all actions that lead along it. */
    private String picture() {
        var arrows = new LinkedHashMap<String, List<String>>();
        arrows.put("[*] --> REPORTED", List.of("report"));
        for (var row : Lifecycle.table()) {
            row.from().stream()
                    .sorted()
                    .forEach(from -> row.to().stream()
                            .sorted()
                            .filter(to -> to != from)
                            .forEach(to -> add(
                                    arrows, from + " --> " + to, row.action().code())));
        }
        Stream.of(HazardStatus.values())
                .filter(status -> !status.isOpen())
                .forEach(status -> arrows.put(status + " --> [*]", List.of()));
        return arrows.entrySet().stream().map(LifecycleDocumentTest::arrow).collect(joining());
    }

    private static void add(Map<String, List<String>> arrows, String arrow, String action) {
        var actions = arrows.computeIfAbsent(arrow, key -> new ArrayList<>());
        if (!actions.contains(action)) actions.add(action);
    }

    private static String arrow(Map.Entry<String, List<String>> arrow) {
        return arrow.getValue().isEmpty()
                ? "  %s\n".formatted(arrow.getKey())
                : "  %s: %s\n".formatted(arrow.getKey(), String.join(", ", arrow.getValue()));
    }

    private static Properties words(String file) {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
