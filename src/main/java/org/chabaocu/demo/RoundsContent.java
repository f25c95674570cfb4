package org.chabaocu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.supervision.domain.VisitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo's supervision rounds are made of, as it stands in resources/demo.
 *
 * @param skip why a drawn unit was not visited
 * @param reply why the province returned a report
 * @param items what was wanting at an item of a checklist, by its code
 */
record RoundsContent(
        String content,
        String requirements,
        List<Material> materials,
        List<Round> rounds,
        String skip,
        String reply,
        String feedback,
        Map<VisitKind, Visit> visits,
        Map<String, Item> items,
        List<Interview> interviews,
        List<String> practices) {

    /** How far a round has come. */
    enum Stage {
        PLANNED,
        DRAWN,
        VISITING,
        REPORTING,
        SUBMITTED,
        RETURNED,
        ARCHIVED
    }

    record Material(String title, String text) {}

    record Round(Stage stage, String theme, int daysAgo, String entropy, List<Stratum> strata, List<Team> teams) {}

    /** @param city by the suffix of its people's usernames */
    record Stratum(String city, @Nullable String kind, int count) {}

    /** @param people the numbers of its inspectors: leader, recorder, members */
    record Team(String name, List<Integer> people, List<String> cities) {}

    record Visit(String place, String notes, String opinion) {}

    record Item(String remark, String finding, String suggestion, String correction) {}

    record Interview(String post, String question, String answer, boolean satisfied) {}

    static RoundsContent read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/rounds.json").getInputStream()) {
            return json.readValue(in, RoundsContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Visit of(VisitKind kind) {
        return Objects.requireNonNull(visits.get(kind), kind::name);
    }
}
