package org.chabaocu.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.hazard.Province.Hospital;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The loop from a worker's report to close-out, over the API, as another program goes through it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HazardLoopTest {

    @Autowired
    Provinces provinces;

    @Autowired
    Calls calls;

    private Province province;
    private Hospital hospital;

    @BeforeAll
    void settle() {
        province = provinces.fresh();
        hospital = province.hospital();
    }

    @Test
    void a_report_stands_in_the_ledger_at_that_moment() {
        var hazard = Case.reported(calls, hospital).stands("REPORTED");

        assertThat(hazard.number()).matches(hospital.code() + "-\\d{4}-\\d{5}");
        assertThat(hazard.last().header("Location")).isEqualTo("/api/v1/hazards/" + hazard.id());
        assertThat(hazard.last().header("ETag")).isEqualTo("\"1\"");
        var ledger = calls.get(hospital.safety(), "/api/v1/hazards?unit=" + hospital.id() + "&limit=1");
        assertThat(ledger.body().at("/items/0/id").asString()).isEqualTo(hazard.id());
        assertThat(ledger.body().at("/items/0/actions").toString()).contains("evaluate");
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void a_general_hazard_is_closed_at_its_level_after_one_failed_acceptance(Level level) {
        var responsible = responsible(level);
        var hazard = Case.reported(calls, hospital)
                .gradedGeneral()
                .planned(level.name(), responsible)
                .submitted(responsible)
                .inspected(false)
                .stands("ACCEPTANCE")
                .supervised(true)
                .stands("RECTIFYING")
                .submitted(responsible)
                .inspected(true)
                .stands("ACCEPTANCE")
                .supervised(true)
                .stands("CLOSED");

        assertThat(hazard.last().body().path("round").asInt()).isEqualTo(2);
        assertThat(hazard.last().text("level")).isEqualTo(level.name());
        assertThat(hazard.last().text("closeNumber")).startsWith(hazard.number());
        assertThat(hazard.actions())
                .containsExactly(
                        "report",
                        "evaluate",
                        "plan",
                        "submit-rectification",
                        "inspect-acceptance",
                        "supervise-acceptance",
                        "submit-rectification",
                        "inspect-acceptance",
                        "supervise-acceptance");
        assertChained(hazard);
    }

    private TestPerson responsible(Level level) {
        return switch (level) {
            case UNIT -> hospital.leader();
            case DEPARTMENT -> hospital.departmentHead();
            case TEAM -> hospital.teamLeader();
            case POST -> hospital.workerTwo();
        };
    }

    private static void assertChained(Case hazard) {
        var previous = "0".repeat(64);
        for (var event : hazard.events()) {
            assertThat(event.path("previousHash").asString()).isEqualTo(previous);
            previous = event.path("hash").asString();
        }
    }

    @Test
    void an_imminent_major_hazard_goes_through_stop_work_filing_listing_and_delisting() {
        var hazard = Case.reported(calls, hospital)
                .act(hospital.safety(), "evaluate", Bodies.major(true))
                .stands("STOP_WORK")
                .act(hospital.union(), "advise-stop-work", Map.of("scope", "液氧站及周边十五米", "reason", "泄漏随时可能爆燃"))
                .stands("PLANNING")
                .act(hospital.leader(), "respond-stop-work", Map.of("stopped", true, "reason", "已停用并疏散"))
                .act(hospital.safety(), "record-interim-measure", Map.of("measure", "警戒并改用钢瓶供氧"))
                .act(hospital.leader(), "plan-and-escalate", Bodies.planAndEscalate(hospital.leader()))
                .stands("ESCALATED")
                .act(province.cityUnion(), "file-and-notify", Bodies.fileAndNotify())
                .stands("GOVERNMENT")
                .act(province.government(), "list-supervision", Bodies.listSupervision())
                .stands("RECTIFYING")
                .act(hospital.union(), "lift-stop-work", Map.of("reason", "泄漏已止"))
                .submitted(hospital.leader())
                .inspected(true)
                .supervised(true)
                .stands("ACCEPTANCE");
        hazard.attempt(hospital.leader(), "delist", delist()).is(403);

        hazard.act(province.government(), "delist", delist()).stands("CLOSED");

        assertChained(hazard);
    }

    private static Map<String, Object> delist() {
        return Map.of(
                "documentNumber", "摘牌〔2026〕3号", "delistedOn", Bodies.today().toString());
    }

    @Test
    void a_major_hazard_cannot_be_rectified_before_file_and_government() {
        var hazard = Case.reported(calls, hospital).act(hospital.safety(), "evaluate", Bodies.major(false));

        hazard.attempt(hospital.safety(), "plan", Bodies.plan("UNIT", hospital.leader()))
                .is(409);
        hazard.act(hospital.safety(), "plan-and-escalate", Bodies.planAndEscalate(hospital.leader()));
        hazard.attempt(hospital.leader(), "submit-rectification", Map.of("description", "已整改"))
                .is(409);
        hazard.attempt(province.otherCityUnion(), "file-and-notify", Bodies.fileAndNotify())
                .is(404);
        hazard.attempt(province.provinceUnion(), "file-and-notify", Bodies.fileAndNotify())
                .is(403);
    }

    @Test
    void a_dismissal_the_union_objects_to_goes_back_and_is_graded() {
        Case.reported(calls, hospital)
                .act(hospital.safety(), "dismiss", Map.of("reason", "现场未见异常"))
                .stands("DISMISSAL_REVIEW")
                .act(hospital.union(), "review-dismissal", Map.of("confirmed", false, "reason", "现场确有占用"))
                .stands("REPORTED")
                .gradedGeneral();
    }

    @Test
    void the_reporter_objects_once_to_a_dismissal() {
        var reason = Map.of("reason", "现场仍在");
        var hazard = Case.reported(calls, hospital);
        for (var round : List.of(1, 2)) {
            hazard.act(hospital.safety(), "dismiss", Map.of("reason", "第%d次".formatted(round)))
                    .act(hospital.union(), "review-dismissal", Map.of("confirmed", true, "reason", "同意"))
                    .stands("DISMISSED");
            if (round == 1)
                hazard.act(hospital.worker(), "object-to-dismissal", reason).stands("REPORTED");
        }
        hazard.attempt(hospital.worker(), "object-to-dismissal", reason).is(409);
    }

    @Test
    void a_duplicate_is_joined_to_the_first_report() {
        var first = Case.reported(calls, hospital);
        var second = Case.reported(calls, hospital);

        second.attempt(hospital.safety(), "mark-duplicate", Map.of("ofId", second.id(), "reason", "同一处"))
                .faults("ofId");
        second.act(hospital.safety(), "mark-duplicate", Map.of("ofId", first.id(), "reason", "同一处"))
                .act(hospital.union(), "review-dismissal", Map.of("confirmed", true, "reason", "属实"))
                .stands("DUPLICATE");
    }

    @Test
    void the_reporter_says_within_the_window_that_it_is_not_fixed() {
        Case.reported(calls, hospital)
                .gradedGeneral()
                .planned("TEAM", hospital.teamLeader())
                .submitted(hospital.teamLeader())
                .inspected(true)
                .supervised(true)
                .act(hospital.worker(), "reopen", Map.of("reason", "防火门又关不上了"))
                .stands("RECTIFYING");
    }

    @Test
    void an_extension_is_decided_by_somebody_else() {
        var later = Bodies.today().plusDays(20).toString();
        var hazard = Case.reported(calls, hospital)
                .gradedGeneral()
                .planned("UNIT", hospital.safety())
                .act(hospital.safety(), "request-extension", Map.of("deadline", later, "reason", "配件缺货"));

        var decision = Map.of("granted", true, "reason", "同意");
        hazard.attempt(hospital.safety(), "decide-extension", decision).is(403);
        hazard.act(hospital.safetyTwo(), "decide-extension", decision);

        assertThat(hazard.last().text("deadline")).isEqualTo(later);
    }

    @Test
    void who_rectified_neither_accepts_nor_supervises() {
        var hazard = Case.reported(calls, hospital)
                .gradedGeneral()
                .planned("UNIT", hospital.safety())
                .submitted(hospital.safety());

        hazard.attempt(hospital.safety(), "inspect-acceptance", Map.of("passed", true, "findings", "好"))
                .is(403);
    }

    @Test
    void a_worker_may_report_and_nothing_more() {
        var hazard = Case.reported(calls, hospital);

        hazard.attempt(hospital.worker(), "evaluate", Bodies.general()).is(403);
        hazard.gradedGeneral();
        hazard.attempt(hospital.worker(), "plan", Bodies.plan("TEAM", hospital.teamLeader()))
                .is(403);
        hazard.attempt(hospital.workerTwo(), "submit-rectification", Map.of("description", "已整改"))
                .is(403);
    }

    @Test
    void a_stale_version_is_refused_and_a_present_one_goes_through() {
        var hazard = Case.reported(calls, hospital);

        hazard.attempt(hospital.safety(), "evaluate", Bodies.general(), "If-Match", "\"7\"")
                .is(412);
        hazard.attempt(hospital.safety(), "evaluate", Bodies.general(), "If-Match", "\"1\"")
                .is(200);
    }

    @Test
    void for_people_of_other_units_there_is_no_such_hazard() {
        var hazard = Case.reported(calls, hospital).gradedGeneral();
        var path = "/api/v1/hazards/" + hazard.id();

        for (var outsider : List.of(
                province.neighbour().safety(),
                province.neighbour().worker(),
                province.stranger().union(),
                province.otherCityUnion(),
                province.otherGovernment())) {
            calls.get(outsider, path).is(404);
            calls.get(outsider, path + "/events").is(404);
            hazard.attempt(outsider, "plan", Bodies.plan("TEAM", hospital.teamLeader()))
                    .is(404);
            calls.get(outsider, "/api/v1/hazards?unit=" + hospital.id()).is(404);
        }
        calls.get(hospital.safety(), "/api/v1/hazards/" + UUID.randomUUID()).is(404);
        calls.get(null, path).is(401);
    }

    @Test
    void unions_and_government_above_see_the_hazard() {
        var path = "/api/v1/hazards/" + Case.reported(calls, hospital).id();

        for (var above : List.of(province.cityUnion(), province.provinceUnion(), province.government()))
            calls.get(above, path).is(200);
    }

    @Test
    void colleagues_learn_of_a_graded_hazard_but_not_who_found_it() {
        var hazard = Case.reported(calls, hospital);
        calls.get(hospital.workerTwo(), "/api/v1/hazards/" + hazard.id()).is(404);

        hazard.gradedGeneral();

        var seen = calls.get(hospital.workerTwo(), "/api/v1/hazards/" + hazard.id())
                .is(200);
        assertThat(seen.body().path("reporter").isNull()).isTrue();
        assertThat(seen.response().body()).doesNotContain(hospital.worker().id().toString());
        var events = calls.get(hospital.workerTwo(), "/api/v1/hazards/" + hazard.id() + "/events")
                .is(200);
        assertThat(events.response().body())
                .doesNotContain(hospital.worker().id().toString());
    }

    @Test
    void an_anonymous_report_leads_nowhere() {
        var report = Bodies.with(Bodies.report(hospital), "anonymous", true);
        var answer = calls.post(hospital.worker(), "/api/v1/hazards", report).is(201);

        assertThat(answer.text("claimCode").replace("-", "")).matches("[0-9A-HJKMNP-TV-Z]{26}");
        var events = calls.get(hospital.safety(), "/api/v1/hazards/" + answer.text("id") + "/events")
                .is(200);
        assertThat(events.response().body())
                .doesNotContain(hospital.worker().id().toString())
                .doesNotContain(answer.text("claimCode"));
        assertThat(calls.get(hospital.safety(), "/api/v1/hazards/" + answer.text("id"))
                        .body()
                        .has("claimCode"))
                .isFalse();
    }
}
