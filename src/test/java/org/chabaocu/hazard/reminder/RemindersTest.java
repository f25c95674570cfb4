package org.chabaocu.hazard.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Bodies;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.Case;
import org.chabaocu.hazard.Province;
import org.chabaocu.hazard.Provinces;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time is made to pass by setting the clocks of single hazards back; the application's own job may be the one that reminds. */
@ApplicationTest
class RemindersTest {

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    RemindHazards remindHazards;

    @Autowired
    JdbcClient jdbc;

    private Province province;
    private Province.Hospital hospital;

    @BeforeEach
    void settle() {
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @Test
    void whoever_is_due_is_reminded_of_an_overdue_hazard_exactly_once() {
        var hazard = Case.reported(calls, hospital);
        overdue(hazard);

        awaitReminded(hazard, 2);
        remindHazards.remind();
        remindHazards.remind();

        assertThat(told(hospital.safety(), hazard)).containsExactly("OVERDUE");
        assertThat(told(hospital.safetyTwo(), hazard)).containsExactly("OVERDUE");
        for (var other : List.of(hospital.worker(), hospital.union(), hospital.leader(), province.cityUnion()))
            assertThat(told(other, hazard)).isEmpty();
    }

    @Test
    void silence_goes_up_to_the_unit_s_union_and_then_to_the_one_above_each_once() {
        var hazard = Case.reported(calls, hospital);
        overdue(hazard);
        awaitReminded(hazard, 2);

        theNextIsDue(hazard);
        awaitReminded(hazard, 3);
        assertThat(told(hospital.union(), hazard)).containsExactly("UNIT_UNION");
        assertThat(told(hospital.unionTwo(), hazard)).containsExactly("UNIT_UNION");
        assertThat(told(province.cityUnion(), hazard)).isEmpty();

        theNextIsDue(hazard);
        awaitReminded(hazard, 4);
        assertThat(told(province.cityUnion(), hazard)).containsExactly("HIGHER_UNION");
        assertThat(told(province.provinceUnion(), hazard)).isEmpty();

        assertThat(jdbc.sql("select remind_at is null from hazard where id = :id")
                        .param("id", UUID.fromString(hazard.id()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        remindHazards.remind();
        assertThat(told(hospital.safety(), hazard)).containsExactly("OVERDUE");
        assertThat(told(hospital.union(), hazard)).containsExactly("UNIT_UNION");
    }

    @Test
    void a_step_begins_a_new_clock_and_what_leaves_the_state_as_it_is_does_not() {
        var hazard = Case.reported(calls, hospital);
        overdue(hazard);
        awaitReminded(hazard, 2);

        hazard.act(hospital.safety(), "record-interim-measure", Map.of("measure", "专人值守"));
        assertThat(reminded(hazard)).isEqualTo(2);

        hazard.gradedGeneral();
        assertThat(reminded(hazard)).isZero();
        overdue(hazard);
        awaitReminded(hazard, 2);
        assertThat(told(hospital.safety(), hazard)).containsExactly("OVERDUE", "OVERDUE");
    }

    @Test
    void the_one_who_rectifies_is_reminded_a_day_before_the_end_and_again_after_a_return() {
        var hazard = Case.reported(calls, hospital).gradedGeneral().planned("TEAM", hospital.workerTwo());
        remindHazards.remind();
        assertThat(reminded(hazard)).isZero();

        endsIn(hazard, Duration.ofHours(20));
        awaitReminded(hazard, 1);
        assertThat(told(hospital.workerTwo(), hazard)).containsExactly("BEFORE");
        assertThat(told(hospital.teamLeader(), hazard)).containsExactly("BEFORE");
        assertThat(told(hospital.safety(), hazard)).isEmpty();

        hazard.submitted(hospital.workerTwo());
        hazard.act(hospital.safety(), "inspect-acceptance", Map.of("passed", false, "findings", "未完成"));
        hazard.act(hospital.union(), "supervise-acceptance", Map.of("agreed", false, "opinion", "不同意"));
        hazard.stands("RECTIFYING");
        assertThat(reminded(hazard)).isZero();
        endsIn(hazard, Duration.ofHours(20));
        awaitReminded(hazard, 1);
        assertThat(told(hospital.workerTwo(), hazard)).containsExactly("BEFORE", "BEFORE");

        overdue(hazard);
        jdbc.sql("update hazard set remind_at = now() where id = :id")
                .param("id", UUID.fromString(hazard.id()))
                .update();
        awaitReminded(hazard, 2);
        assertThat(told(hospital.workerTwo(), hazard)).containsExactly("BEFORE", "BEFORE", "OVERDUE");
    }

    @Test
    void in_acceptance_only_those_are_reminded_who_have_not_spoken() {
        var hazard = Case.reported(calls, hospital)
                .gradedGeneral()
                .planned("TEAM", hospital.workerTwo())
                .submitted(hospital.workerTwo())
                .inspected(true);
        overdue(hazard);
        awaitReminded(hazard, 2);
        assertThat(told(hospital.union(), hazard)).containsExactly("OVERDUE");
        assertThat(told(hospital.safetyTwo(), hazard)).isEmpty();
    }

    @Test
    void what_waits_for_the_higher_union_goes_on_to_the_province() {
        var hazard = Case.reported(calls, hospital).act(hospital.safety(), "evaluate", Bodies.major(false));
        hazard.act(hospital.leader(), "plan-and-escalate", Bodies.planAndEscalate(hospital.leader()));
        overdue(hazard);
        awaitReminded(hazard, 2);
        assertThat(told(province.cityUnion(), hazard)).containsExactly("OVERDUE");
        theNextIsDue(hazard);
        awaitReminded(hazard, 3);
        theNextIsDue(hazard);
        awaitReminded(hazard, 4);
        assertThat(told(province.provinceUnion(), hazard)).containsExactly("HIGHER_UNION");
        assertThat(told(province.otherCityUnion(), hazard)).isEmpty();
    }

    @Test
    void a_closed_hazard_reminds_nobody() {
        var hazard = Case.reported(calls, hospital)
                .gradedGeneral()
                .planned("TEAM", hospital.workerTwo())
                .submitted(hospital.workerTwo());
        overdue(hazard);
        awaitReminded(hazard, 2);
        hazard.inspected(true).supervised(true).stands("CLOSED");
        assertThat(jdbc.sql("select reminded = 0 and remind_at is null and due_at is null from hazard where id = :id")
                        .param("id", UUID.fromString(hazard.id()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void overdue(Case hazard) {
        endsIn(hazard, Duration.ofHours(-1));
    }

    private void endsIn(Case hazard, Duration time) {
        jdbc.sql("update hazard set due_at = now() + make_interval(secs => :seconds) where id = :id")
                .param("seconds", time.toSeconds())
                .param("id", UUID.fromString(hazard.id()))
                .update();
    }

    private void theNextIsDue(Case hazard) {
        jdbc.sql("update hazard set remind_at = now() - interval '1 second' where id = :id and remind_at > now()")
                .param("id", UUID.fromString(hazard.id()))
                .update();
    }

    private void awaitReminded(Case hazard, int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            remindHazards.remind();
            return reminded(hazard) == times;
        });
    }

    private int reminded(Case hazard) {
        return jdbc.sql("select reminded from hazard where id = :id")
                .param("id", UUID.fromString(hazard.id()))
                .query(Integer.class)
                .single();
    }

    /** The steps of which somebody was told, in order. */
    private List<String> told(TestPerson person, Case hazard) {
        return jdbc.sql("""
                        select substring(n.key from '[A-Z_]+$') from notification_inbox i join notification_notice n on n.id = i.notice_id
                        where i.person_id = :person and n.key like :key order by n.id
                        """)
                .param("person", person.id().value())
                .param("key", "hazard/" + hazard.id() + "/%")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
