package org.chabaocu.hazard.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limits of reminders and the working calendar, as the province sets them. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReminderSettingsTest {

    private static final String LIMITS = "/api/v1/reminder-limits";
    private static final String CALENDAR = "/api/v1/working-calendar";

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    private Province province;

    @BeforeAll
    void settle() {
        province = provinces.fresh();
    }

    @Test
    void the_usual_limits_are_there_from_the_start() {
        assertThat(limits())
                .containsExactly(
                        "BEFORE 1440",
                        "UNIT_UNION 1440",
                        "UNIT_UNION imminent 60",
                        "HIGHER_UNION 2880",
                        "HIGHER_UNION imminent 60",
                        "CONFIRM imminent 30");
    }

    @Test
    void the_province_changes_them_and_each_change_is_logged() {
        put(province.administrator(), limit("HIGHER_UNION", true, 45)).is(200);
        put(province.provinceUnion(), limit("HIGHER_UNION", true, 60)).is(200);
        assertThat(limits()).contains("HIGHER_UNION imminent 60");
        assertThat(jdbc.sql("""
                                select (detail ->> 'before') || ' ' || (detail ->> 'after') from access_log
                                where actor_id in (:actors) and subject = 'HIGHER_UNION.IMMINENT' order by at
                                """)
                        .param(
                                "actors",
                                List.of(
                                        province.administrator().id().value(),
                                        province.provinceUnion().id().value()))
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("60 45", "45 60");
    }

    @Test
    void what_cannot_be_a_limit_is_refused() {
        put(province.administrator(), limit("UNIT_UNION", false, 0)).faults("items[0].minutes");
        put(province.administrator(), limit("BEFORE", false, -1)).faults("items[0].minutes");
        put(province.administrator(), limit("BEFORE", false, 525_601)).faults("items[0].minutes");
        put(province.administrator(), limit("CONFIRM", false, 5)).faults("items[0].minutes");
        calls.put(province.administrator(), LIMITS, Map.of()).is(422);
        for (var who : List.of(province.cityUnion(), province.hospital().safety()))
            put(who, limit("BEFORE", false, 60)).is(403);
        calls.get(null, LIMITS).is(401);
    }

    @Test
    void holidays_are_entered_and_removed_as_data() {
        var span = Map.of("from", "2031-05-01", "until", "2031-05-03", "working", false, "name", "劳动节");
        calls.put(province.administrator(), CALENDAR, span).is(200);
        calls.put(province.administrator(), CALENDAR, Map.of("from", "2031-05-04", "working", true, "name", "劳动节调休"))
                .is(200);
        var days = calls.get(province.hospital().worker(), CALENDAR + "?year=2031")
                .is(200)
                .body()
                .path("items");
        assertThat(days.size()).isEqualTo(4);
        assertThat(days.get(3).path("working").asBoolean()).isTrue();
        for (var day : List.of("01", "02", "03", "04"))
            calls.call("DELETE", province.administrator(), CALENDAR + "/2031-05-" + day, null)
                    .is(204);
        calls.call("DELETE", province.administrator(), CALENDAR + "/2031-05-01", null)
                .is(404);
        assertThat(calls.get(province.hospital().worker(), CALENDAR + "?year=2031")
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void days_that_cannot_be_are_refused() {
        var administrator = province.administrator();
        calls.put(administrator, CALENDAR, Map.of("working", false, "name", "x"))
                .faults("from");
        calls.put(administrator, CALENDAR, Map.of("from", "2031-05-01", "working", false))
                .faults("name");
        calls.put(
                        administrator,
                        CALENDAR,
                        Map.of("from", "2031-05-01", "until", "2031-04-01", "working", false, "name", "x"))
                .faults("until");
        calls.put(
                        administrator,
                        CALENDAR,
                        Map.of("from", "2031-05-01", "until", "2032-05-01", "working", false, "name", "x"))
                .faults("until");
        calls.put(administrator, CALENDAR, Map.of("from", "0031-05-01", "working", false, "name", "x"))
                .faults("from");
        calls.put(province.cityUnion(), CALENDAR, Map.of("from", "2031-05-01", "working", false, "name", "x"))
                .is(403);
    }

    private List<String> limits() {
        return calls.get(province.hospital().worker(), LIMITS).is(200).body().path("items").values().stream()
                .map(item -> item.path("step").asString()
                        + (item.path("imminent").asBoolean() ? " imminent " : " ")
                        + item.path("minutes").asInt())
                .toList();
    }

    private Answer put(TestPerson who, Map<?, ?>... items) {
        return calls.put(who, LIMITS, Map.of("items", List.of(items)));
    }

    private static Map<String, Object> limit(String step, boolean imminent, int minutes) {
        return Map.of("step", step, "imminent", imminent, "minutes", minutes);
    }
}
