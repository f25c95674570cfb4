package org.chabaocu.supervision.round;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A plan as columns of a round, and as what its event says. */
final class PlanData {

    private PlanData() {}

    static Map<String, Object> columns(RoundCommand plan) {
        var columns = new HashMap<String, Object>();
        columns.put("title", plan.title().strip());
        columns.put("year", plan.year());
        columns.put("content", plan.content().strip());
        columns.put("methods", texts(plan.distinctMethods(), Enum::name));
        columns.put("requirements", plan.requirementsText());
        columns.put("startsOn", plan.startsOn());
        columns.put("endsOn", plan.endsOn());
        return columns;
    }

    static <T> String[] texts(Collection<T> values, Function<T, Object> text) {
        return values.stream().map(value -> text.apply(value).toString()).toArray(String[]::new);
    }

    static Map<String, Object> event(RoundCommand plan, Rounds.Lists lists) {
        var data = new LinkedHashMap<String, Object>();
        data.put("title", plan.title().strip());
        data.put("year", plan.year());
        data.put("content", plan.content().strip());
        data.put("methods", List.of(texts(plan.distinctMethods(), Enum::name)));
        data.put("requirements", plan.requirementsText());
        data.put("startsOn", plan.startsOn().toString());
        data.put("endsOn", plan.endsOn().toString());
        data.put("checklists", Map.of("CITY_UNION", lists.city(), "UNIT", lists.unit()));
        data.put("strata", plan.strata().stream().map(PlanData::event).toList());
        data.put("teams", plan.teams().stream().map(PlanData::event).toList());
        return data;
    }

    private static Map<String, Object> event(RoundCommand.Stratum stratum) {
        return Map.of("cityId", stratum.cityId().toString(), "kind", stratum.kindText(), "count", stratum.count());
    }

    private static Map<String, Object> event(RoundCommand.Team team) {
        return Map.of(
                "name", team.name().strip(),
                "leaderId", text(team.leaderId()),
                "recorderId", text(team.recorderId()),
                "memberIds", List.of(texts(team.everybody(), person -> person)),
                "cityIds", List.of(texts(team.cities(), city -> city)));
    }

    private static String text(@Nullable UUID id) {
        return Objects.requireNonNull(id).toString();
    }
}
