package org.chabaocu.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.command.CommandLineRecount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of units, cities and provinces after every action, before and after they are folded. */
@ApplicationTest
class StatisticsTest {

    private static final String SUMMARY = "/api/v1/statistics/summary";

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    FoldTally foldTally;

    @Autowired
    RecountTally recountTally;

    @Autowired
    JdbcClient jdbc;

    private Province province;

    @BeforeEach
    void fresh() {
        province = provinces.fresh();
    }

    @Test
    void the_figures_follow_every_action_at_once_whether_folded_or_not() {
        var hospital = province.hospital();
        Case.reported(calls, hospital).gradedGeneral();
        Case.reported(calls, hospital);

        assertThat(statuses(SUMMARY + "?scope=" + hospital.id()))
                .containsEntry("PLANNING", 1)
                .containsEntry("REPORTED", 1);
        assertThat(statuses(SUMMARY + "?scope=" + province.city()))
                .containsEntry("PLANNING", 1)
                .containsEntry("REPORTED", 1);

        foldTally.fold();

        assertThat(statuses(SUMMARY + "?scope=" + province.city()))
                .containsEntry("PLANNING", 1)
                .containsEntry("REPORTED", 1);
        Case.reported(calls, hospital);
        assertThat(statuses(SUMMARY + "?scope=" + province.id()))
                .containsEntry("PLANNING", 1)
                .containsEntry("REPORTED", 2);
    }

    @Test
    void kept_figures_equal_a_recount_and_what_was_off_is_told_and_put_right() {
        Case.reported(calls, province.hospital()).gradedGeneral();
        Case.reported(calls, province.hospital());
        assertThat(recountTally.recount())
                .allSatisfy(result -> assertThat(result.off()).isZero());

        foldTally.fold();
        assertThat(recountTally.recount())
                .allSatisfy(result -> assertThat(result.off()).isZero());

        jdbc.sql("update hazard_tally set count = count + 7 where scope_id = :city and measure = 'SOURCE'")
                .param("city", province.city())
                .update();
        assertThat(recountTally.recount())
                .extracting(CommandLineRecount.Result::off)
                .contains(1L);
        assertThat(recountTally.recount())
                .allSatisfy(result -> assertThat(result.off()).isZero());
    }

    @Test
    void a_whole_life_leaves_one_closed_hazard_everywhere_and_its_hours() {
        var hospital = province.hospital();
        Case.reported(calls, hospital)
                .gradedGeneral()
                .planned("TEAM", hospital.teamLeader())
                .submitted(hospital.teamLeader())
                .inspected(true)
                .supervised(true)
                .stands("CLOSED");
        Case.reported(calls, province.neighbour());

        var city = summary(province.cityUnion(), province.city());
        assertThat(city.path("total").asInt()).isEqualTo(2);
        assertThat(city.path("open").asInt()).isEqualTo(1);
        assertThat(city.path("byGrade").path("GENERAL").asInt()).isEqualTo(1);
        assertThat(city.path("closedInPeriod").asInt()).isEqualTo(1);
        assertThat(city.path("closedAtFirstAcceptance").asInt()).isEqualTo(1);
        assertThat(city.path("medianHoursToClose").asDouble(-1)).isZero();
        assertThat(withoutName(summary(province.provinceUnion(), province.id())))
                .isEqualTo(withoutName(city));
    }

    @Test
    void a_series_has_every_step_between_the_first_and_the_last() {
        Case.reported(calls, province.hospital());

        var items = calls.get(province.cityUnion(), "/api/v1/statistics/series?by=day&scope=" + province.city())
                .is(200)
                .body()
                .path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.path(0).path("found").asInt()).isEqualTo(1);
        calls.get(province.cityUnion(), "/api/v1/statistics/series?by=fortnight")
                .faults("by");
        calls.get(province.cityUnion(), SUMMARY + "?from=2026-02-01&to=2026-01-01")
                .faults("to");
        calls.get(province.cityUnion(), SUMMARY + "?from=yesterday").faults("from");
    }

    @Test
    void figures_outside_one_s_scope_do_not_exist() {
        calls.get(province.cityUnion(), SUMMARY + "?scope=" + province.otherCity())
                .is(404);
        calls.get(province.cityUnion(), SUMMARY + "?scope=" + province.id()).is(404);
        calls.get(
                        province.hospital().safety(),
                        SUMMARY + "?scope=" + province.neighbour().id())
                .is(404);
        calls.get(province.hospital().worker(), SUMMARY).is(404);
        calls.get(
                        province.hospital().departmentHead(),
                        SUMMARY + "?scope=" + province.hospital().id())
                .is(404);
        calls.get(null, SUMMARY).is(401);
        assertThat(calls.get(province.hospital().leader(), SUMMARY).is(200).text("scope"))
                .isEqualTo(province.hospital().id().toString());
    }

    @Test
    void cities_and_units_are_compared_by_head() {
        Case.reported(calls, province.hospital());

        var units = calls.get(province.cityUnion(), "/api/v1/statistics/comparison")
                .is(200)
                .body()
                .path("items");
        assertThat(units.values()).anySatisfy(unit -> {
            assertThat(unit.path("id").asString(""))
                    .isEqualTo(province.hospital().id().toString());
            assertThat(unit.path("found").asInt()).isEqualTo(1);
        });
        var cities = calls.get(province.provinceUnion(), "/api/v1/statistics/comparison")
                .is(200)
                .body()
                .path("items");
        assertThat(cities.values()).anySatisfy(city -> {
            assertThat(city.path("id").asString("")).isEqualTo(province.city().toString());
            assertThat(city.path("found").asInt()).isEqualTo(1);
        });
    }

    private JsonNode summary(TestPerson who, UUID scope) {
        return calls.get(who, SUMMARY + "?scope=" + scope).is(200).body();
    }

    private static JsonNode withoutName(JsonNode figures) {
        return ((ObjectNode) figures.deepCopy()).remove(List.of("scope", "name"));
    }

    private Map<String, Integer> statuses(String path) {
        var statuses = new HashMap<String, Integer>();
        calls.get(province.provinceUnion(), path)
                .is(200)
                .body()
                .path("byStatus")
                .properties()
                .forEach(status ->
                        statuses.put(status.getKey(), status.getValue().asInt()));
        return statuses;
    }
}
