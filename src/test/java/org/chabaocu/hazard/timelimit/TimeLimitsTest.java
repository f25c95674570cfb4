package org.chabaocu.hazard.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.hazard.persistence.StoredTimeLimits;
import org.chabaocu.platform.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeLimitsTest {

    private static final String PATH = "/api/v1/time-limits";

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    StoredTimeLimits limits;

    @Autowired
    JdbcClient jdbc;

    private Province province;

    @BeforeAll
    void settle() {
        province = provinces.fresh();
    }

    @Test
    void the_limits_of_the_document_are_there_from_the_start() {
        assertThat(limits.of(HazardStatus.REPORTED, null, false)).isEqualTo(Duration.ofHours(24));
        assertThat(limits.of(HazardStatus.REPORTED, null, true)).isEqualTo(Duration.ofHours(1));
        assertThat(limits.of(HazardStatus.PLANNING, Grade.MAJOR, false)).isEqualTo(Duration.ofDays(3));
        assertThat(limits.of(HazardStatus.ACCEPTANCE, Grade.GENERAL, false)).isEqualTo(Duration.ofDays(5));
        assertThat(limits.of(HazardStatus.ESCALATED, Grade.MAJOR, false)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_grade_and_imminent_danger_may_have_limits_of_their_own_and_lose_them_again() {
        put(province.administrator(), limit("ACCEPTANCE", "MAJOR", false, 48), limit("ACCEPTANCE", null, true, 12))
                .is(200);
        assertThat(limits.of(HazardStatus.ACCEPTANCE, Grade.MAJOR, false)).isEqualTo(Duration.ofHours(48));
        assertThat(limits.of(HazardStatus.ACCEPTANCE, Grade.MAJOR, true)).isEqualTo(Duration.ofHours(12));
        assertThat(limits.of(HazardStatus.ACCEPTANCE, Grade.GENERAL, false)).isEqualTo(Duration.ofDays(5));

        put(province.provinceUnion(), limit("ACCEPTANCE", "MAJOR", false, null), limit("ACCEPTANCE", null, true, null))
                .is(200);
        assertThat(limits.of(HazardStatus.ACCEPTANCE, Grade.MAJOR, true)).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void every_change_stands_in_the_access_log_and_what_stays_the_same_does_not() {
        put(province.administrator(), limit("DISMISSAL_REVIEW", null, false, 71))
                .is(200);
        put(province.administrator(), limit("DISMISSAL_REVIEW", null, false, 71))
                .is(200);
        put(province.administrator(), limit("DISMISSAL_REVIEW", null, false, 72))
                .is(200);

        var logged = jdbc.sql("""
                        select subject || ' ' || (detail ->> 'before') || ' ' || (detail ->> 'after')
                        from access_log where actor_id = :actor and subject like 'DISMISSAL%' order by at
                        """)
                .param("actor", province.administrator().id().value())
                .query(String.class)
                .list();
        assertThat(logged).containsExactly("DISMISSAL_REVIEW.ANY 72 71", "DISMISSAL_REVIEW.ANY 71 72");
    }

    @Test
    void what_cannot_be_a_limit_is_refused_and_nothing_is_changed() {
        var before = limits.all();

        put(province.administrator(), limit("REPORTED", null, false, 23), limit("REPORTED", null, true, 0))
                .faults("items[1].hours");
        put(province.administrator(), limit("REPORTED", null, false, 8_761)).faults("items[0].hours");
        put(province.administrator(), limit("REPORTED", null, false, null)).faults("items[0].hours");
        put(province.administrator(), limit("REPORTED", "MAJOR", false, 5)).faults("items[0].hours");
        put(province.administrator(), limit("ACCEPTANCE", "MAJOR", true, 5)).faults("items[0].grade");
        put(province.administrator(), limit("CLOSED", null, false, 5)).faults("items[0].hours");
        calls.put(province.administrator(), PATH, Map.of()).is(422);

        assertThat(limits.all()).isEqualTo(before);
    }

    @Test
    void everybody_reads_them_and_only_the_province_sets_them() {
        calls.get(province.hospital().worker(), PATH).is(200);
        calls.get(null, PATH).is(401);
        for (var who : List.of(province.cityUnion(), province.hospital().safety(), province.government()))
            put(who, limit("REPORTED", null, false, 24)).is(403);
    }

    private Answer put(TestPerson who, Map<?, ?>... items) {
        return calls.put(who, PATH, Map.of("items", List.of(items)));
    }

    private static Map<String, Object> limit(
            String status, @Nullable String grade, boolean imminent, @Nullable Integer hours) {
        var limit = new HashMap<String, Object>(Map.of("status", status, "imminent", imminent));
        if (grade != null) limit.put("grade", grade);
        if (hours != null) limit.put("hours", hours);
        return limit;
    }
}
