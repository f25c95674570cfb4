package org.chabaocu.hazard.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Answer;
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
import tools.jackson.databind.JsonNode;

@ApplicationTest
class DangerTest {

    private static final String INBOX = "/api/v1/notifications";

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    @Autowired
    EscalateAlerts escalateAlerts;

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
    void an_imminent_hazard_is_told_to_department_and_union_with_the_report_itself() {
        var hazard = reportImminent();
        for (var person : List.of(hospital.safety(), hospital.safetyTwo(), hospital.union(), hospital.unionTwo())) {
            var told = inbox(person);
            assertThat(told).as(person.username()).hasSize(1);
            assertThat(told.getFirst().path("kind").asString()).isEqualTo("hazard.danger");
            assertThat(told.getFirst().path("urgency").asString()).isEqualTo("IMMINENT");
            assertThat(told.getFirst().path("path").asString()).isEqualTo("/hazards/" + hazard);
            assertThat(told.getFirst().path("confirmBy").asString()).isNotBlank();
        }
        for (var person : List.of(hospital.worker(), hospital.leader(), province.cityUnion()))
            assertThat(inbox(person)).isEmpty();
    }

    @Test
    void an_ordinary_hazard_alerts_nobody_and_one_graded_imminent_later_does() {
        var hazard = Case.reported(calls, hospital);
        assertThat(inbox(hospital.union())).isEmpty();
        hazard.act(hospital.safety(), "evaluate", Bodies.major(true));
        assertThat(inbox(hospital.union())).hasSize(1);
        hazard.act(hospital.safety(), "regrade", Map.of("grade", "GENERAL", "reason", "险情持续", "imminent", true));
        assertThat(inbox(hospital.union())).as("it was known to be imminent").hasSize(1);
    }

    @Test
    void the_first_to_confirm_answers_for_the_party_with_name_and_time() {
        var hazard = reportImminent();
        var id = inbox(hospital.union()).getFirst().path("id").asString();
        var confirmed = calls.post(hospital.union(), INBOX + "/" + id + "/confirm", Map.of())
                .is(200);
        assertThat(confirmed.text("confirmedAt")).isNotBlank();
        assertThat(confirmed.text("readAt")).isNotBlank();
        calls.post(hospital.union(), INBOX + "/" + id + "/confirm", Map.of()).is(200);
        calls.post(hospital.unionTwo(), INBOX + "/" + id + "/confirm", Map.of()).is(200);

        assertThat(alerts(hazard))
                .containsExactlyInAnyOrder(
                        "UNIT_UNION confirmed by " + hospital.union().id(), "FUNCTIONAL_DEPARTMENT waits");
    }

    @Test
    void nobody_confirms_what_is_not_theirs_or_asks_for_nothing() {
        reportImminent();
        var id = inbox(hospital.union()).getFirst().path("id").asString();
        calls.post(hospital.safety(), INBOX + "/" + id + "/confirm", Map.of()).is(404);
        calls.post(province.neighbour().union(), INBOX + "/" + id + "/confirm", Map.of())
                .is(404);
        calls.post(null, INBOX + "/" + id + "/confirm", Map.of()).is(401);
        calls.post(hospital.union(), INBOX + "/" + UUID.randomUUID() + "/confirm", Map.of())
                .is(404);
    }

    @Test
    void what_nobody_confirms_in_time_goes_to_the_head_of_the_unit_and_the_union_above_once() {
        var hazard = reportImminent();
        var id = inbox(hospital.safety()).getFirst().path("id").asString();
        calls.post(hospital.safety(), INBOX + "/" + id + "/confirm", Map.of()).is(200);
        late(hazard);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            escalateAlerts.escalate();
            return !inbox(province.cityUnion()).isEmpty();
        });
        escalateAlerts.escalate();
        for (var person : List.of(province.cityUnion(), hospital.leader())) {
            var told = inbox(person);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().path("text").asString()).contains("单位工会").doesNotContain("职能部门");
        }
        assertThat(alerts(hazard))
                .contains(
                        "UNIT_UNION escalated",
                        "FUNCTIONAL_DEPARTMENT confirmed by "
                                + hospital.safety().id());
        assertThat(inbox(province.provinceUnion())).isEmpty();
    }

    @Test
    void a_danger_that_is_over_is_not_escalated() {
        var hazard = reportImminent();
        calls.post(
                        hospital.safety(),
                        "/api/v1/hazards/" + hazard + "/evaluate",
                        Bodies.with(Bodies.general(), "imminent", false))
                .is(200);
        late(hazard);
        escalateAlerts.escalate();
        assertThat(inbox(province.cityUnion())).isEmpty();
    }

    private String reportImminent() {
        var body = new HashMap<>(Bodies.report(hospital));
        body.put("imminent", true);
        return calls.post(hospital.worker(), "/api/v1/hazards", body).is(201).text("id");
    }

    private void late(String hazard) {
        jdbc.sql("update hazard_alert set confirm_by = now() - interval '1 second' where hazard_id = :id")
                .param("id", UUID.fromString(hazard))
                .update();
    }

    private List<JsonNode> inbox(TestPerson person) {
        Answer answer = calls.get(person, INBOX).is(200);
        return List.copyOf(answer.body().path("items").values());
    }

    private List<String> alerts(String hazard) {
        return jdbc.sql("""
                        select party || case when confirmed_at is not null then ' confirmed by ' || confirmed_by
                            when escalated_at is not null then ' escalated' else ' waits' end
                        from hazard_alert where hazard_id = :id
                        """)
                .param("id", UUID.fromString(hazard))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
