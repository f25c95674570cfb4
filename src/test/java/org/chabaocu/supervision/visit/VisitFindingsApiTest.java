package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.hazard.Calls;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.VisitFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The problem list: drafted, edited, entered into the ledger; and what the ledger says beside an item. */
@ApplicationTest
class VisitFindingsApiTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    JdbcClient jdbc;

    private SupervisionTown town;

    @BeforeEach
    void a_round_with_its_draw() {
        town = new SupervisionTown(context);
    }

    @Test
    void the_problem_list_is_drafted_from_what_was_judged_and_then_edited() {
        town.started(town.visit);
        town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "PARTLY", "remark", "无会议记录"))
                .is(200);
        town.judge(town.member, town.visit, "U-4-3", Map.of("verdict", "NOT_MET"))
                .is(200);
        town.judge(town.member, town.visit, "U-3-2", Map.of("verdict", "NOT_APPLICABLE"))
                .is(200);
        var drafted =
                town.post(town.member, town.visit, "findings/draft", Map.of()).is(200);
        assertThat(Fields.texts(drafted, "findings", "itemCode")).containsExactly("U-1-1", "U-4-3");
        town.post(town.member, town.visit, "findings/draft", Map.of()).is(200);
        assertThat(Fields.ids(town.get(town.member, town.visit), "findings"))
                .as("drafting twice adds nothing")
                .hasSize(2);
        var first = Fields.ids(drafted, "findings").getFirst();
        var path = SupervisionTown.VISITS + town.visit + "/findings/" + first;
        var edited = calls.call(
                        "PUT",
                        town.recorder,
                        path,
                        Map.of("description", "没有会议记录", "suggestion", "补齐会议记录"),
                        "If-Match",
                        "\"1\"")
                .is(200);
        assertThat(edited.text("suggestion")).isEqualTo("补齐会议记录");
        calls.call("PUT", town.member, path, Map.of("description", "other"), "If-Match", "\"1\"")
                .is(412);
        calls.post(town.member, path + "/hazard", Map.of("place", "会议室")).is(200);
        assertThat(calls.post(town.member, path + "/hazard", Map.of("place", "会议室"))
                        .is(409)
                        .text("reason"))
                .isEqualTo("IN_LEDGER");
        assertThat(calls.call("DELETE", town.member, path, null).is(409).text("reason"))
                .isEqualTo("IN_LEDGER");
        var second = SupervisionTown.VISITS + town.visit + "/findings/"
                + Fields.ids(drafted, "findings").getLast();
        calls.call("DELETE", town.member, second, null).is(200);
        calls.call("DELETE", town.member, second, null).is(404);
    }

    @Test
    void a_finding_that_is_a_hazard_is_an_entry_of_the_unit_s_ledger_and_linked_both_ways() {
        town.started(town.visit);
        var photo = town.photo(town.member);
        var finding = town.post(
                        town.member,
                        town.visit,
                        "findings",
                        Map.of(
                                "description",
                                "消防通道堆物",
                                "hazard",
                                Map.of(
                                        "place",
                                        "一楼通道",
                                        "category",
                                        "FIRE",
                                        "imminent",
                                        true,
                                        "photoIds",
                                        List.of(photo))))
                .is(201);
        var hazard = calls.get(town.safety, "/api/v1/hazards/" + finding.text("hazardId"))
                .is(200);
        assertThat(hazard.text("description")).isEqualTo("消防通道堆物");
        assertThat(hazard.text("unitId")).isEqualTo(town.units.getFirst().id().toString());
        assertThat(jdbc.sql("select source from hazard where id = ?")
                        .params(UUID.fromString(finding.text("hazardId")))
                        .query(String.class)
                        .single())
                .isEqualTo("SUPERVISION_VISIT");
        town.started(town.cityVisit);
        town.post(
                        town.member,
                        town.cityVisit,
                        "findings",
                        Map.of("description", "d", "hazard", Map.of("place", "somewhere")))
                .faults("hazard");
    }

    @Test
    void what_the_ledger_and_the_fund_say_stands_beside_the_item() {
        town.started(town.visit);
        town.post(
                        town.member,
                        town.visit,
                        "findings",
                        Map.of("description", "d", "hazard", Map.of("place", "p", "category", "FIRE")))
                .is(201);
        var unit = town.units.getFirst();
        var facts = context.getBeansOfType(VisitFacts.class).values().stream()
                .flatMap(source ->
                        source
                                .factsFor(
                                        unit.id(),
                                        List.of("U-3-4", "U-4-3"),
                                        Year.now(ZONE).getValue())
                                .entrySet()
                                .stream())
                .flatMap(entry -> entry.getValue().stream().map(fact -> entry.getKey() + " " + fact))
                .toList();
        assertThat(facts)
                .anyMatch(fact -> fact.startsWith("U-3-4") && fact.contains("visit.fact.open") && fact.contains("[1]"))
                .anyMatch(fact -> fact.startsWith("U-3-4") && fact.contains("closedThisYear") && fact.contains("[0]"))
                .anyMatch(fact -> fact.startsWith("U-4-3") && fact.contains("reward.fact.none"));
        assertThat(context.getBean(LedgerFacts.class)
                        .factsFor(
                                town.city.id(), List.of("C-5-2"), Year.now(ZONE).getValue())
                        .get("C-5-2"))
                .anyMatch(fact -> fact.toString().contains("visit.fact.open")
                        && fact.toString().contains("[1]"));
    }
}
