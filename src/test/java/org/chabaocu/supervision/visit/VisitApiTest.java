package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit over the API, from its start to the confirmed correction. */
@ApplicationTest
class VisitApiTest {

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
    void a_visit_goes_all_the_way() {
        var visit = town.visit;
        assertThat(town.actions(town.leader, visit)).containsExactly("start-visit", "skip-visit");
        assertThat(town.post(town.member, visit, "start", Map.of()).is(200).text("status"))
                .isEqualTo("STARTED");
        town.patch(
                        town.recorder,
                        visit,
                        Map.of("place", "行政楼", "methods", List.of("LEDGER_REVIEW", "SITE_CHECK"), "notes", "看了台账"))
                .is(200);
        for (var item : town.items(visit))
            town.judge(town.member, visit, item, Map.of("verdict", "MET")).is(200);
        town.judge(town.leader, visit, "U-3-4", Map.of("verdict", "NOT_MET", "remark", "台账缺跟踪复查记录"))
                .is(200);
        ask(visit);
        town.post(town.member, visit, "practices", Map.of("text", "设立班组安全员")).is(201);
        var free = town.post(
                        town.member,
                        visit,
                        "findings",
                        Map.of(
                                "description",
                                "三楼配电箱前堆放杂物",
                                "suggestion",
                                "立即清理",
                                "hazard",
                                Map.of("place", "三楼配电间", "category", "ELECTRICITY")))
                .is(201);
        assertThat(free.header("Location")).endsWith("/findings/" + free.text("id"));
        assertThat(free.text("hazardNumber")).isNotBlank();
        town.post(town.leader, visit, "opinion", Map.of("text", "建议完善台账，清理配电间")).is(200);
        var handedOver = town.post(town.recorder, visit, "hand-over", Map.of()).is(200);
        assertThat(handedOver.text("status")).isEqualTo("HANDED_OVER");
        assertThat(handedOver.body().path("endedAt").asString()).isNotBlank();

        var seen = town.get(town.union, visit).is(200);
        assertThat(seen.body().path("notes").isNull()).isTrue();
        assertThat(seen.body().path("interviews").isNull()).isTrue();
        assertThat(seen.body().path("findings").values().stream()
                        .map(finding -> finding.path("description").asString()))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("三楼配电箱前堆放杂物"),
                        second -> assertThat(second).contains("不符合").contains("台账缺跟踪复查记录"));
        town.post(town.union, visit, "acknowledge", Map.of()).is(200);
        var findings = Fields.ids(seen, "findings");
        correct(findings.getFirst(), "已清理").is(200);
        assertThat(town.get(town.union, visit).text("status")).isEqualTo("ACKNOWLEDGED");
        correct(findings.getLast(), "已补记录").is(200);
        assertThat(town.get(town.union, visit).text("status")).isEqualTo("CORRECTED");

        confirm(findings.getFirst(), true, "").is(200);
        confirm(findings.getLast(), false, "缺复查人签字").is(200);
        assertThat(town.get(town.union, visit).text("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(correct(findings.getFirst(), "again").is(409).text("reason")).isEqualTo("CONFIRMED_ALREADY");
        correct(findings.getLast(), "已补签字").is(200);
        confirm(findings.getLast(), true, "属实").is(200);
        assertThat(town.get(town.leader, visit).text("status")).isEqualTo("CONFIRMED");
        assertThat(town.events())
                .contains(
                        "start-visit",
                        "record-visit",
                        "hand-over",
                        "acknowledge",
                        "report-correction",
                        "confirm-correction");
    }

    private void ask(UUID visit) {
        var asked = town.post(
                        town.member,
                        visit,
                        "interviews",
                        Map.of(
                                "itemCode",
                                "U-3-2",
                                "post",
                                "护士",
                                "question",
                                "多久查一次",
                                "answer",
                                "每班",
                                "satisfied",
                                true))
                .is(201);
        assertThat(asked.text("post")).isEqualTo("护士");
        var second = town.post(town.member, visit, "interviews", Map.of("question", "灭火器在哪"))
                .is(201);
        town.delete(town.member, "/interviews/" + second.text("id")).is(200);
        town.delete(town.member, "/interviews/" + second.text("id")).is(404);
        assertThat(Fields.ids(town.get(town.leader, visit), "interviews")).hasSize(1);
        town.post(town.member, visit, "interviews", Map.of("answer", "每班")).faults("question");
        town.post(town.member, visit, "interviews", Map.of("question", "q", "itemCode", "U-9-9"))
                .faults("itemCode");
    }

    @Test
    void nobody_begins_before_having_studied_and_declared() {
        var refused = town.post(town.newcomer, town.visit, "start", Map.of()).is(409);
        assertThat(refused.text("reason")).isEqualTo("NOT_PREPARED");
        assertThat(refused.text("detail")).contains("督导检查工作要求");
        town.declares(town.newcomer);
        assertThat(town.post(town.newcomer, town.visit, "start", Map.of())
                        .is(409)
                        .text("reason"))
                .isEqualTo("MATERIAL_NOT_STUDIED");
        town.studies(town.newcomer);
        town.post(town.newcomer, town.visit, "start", Map.of()).is(200);
        assertThat(town.post(town.leader, town.visit, "start", Map.of()).is(409).text("reason"))
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void a_declaration_alone_may_be_missing() {
        town.studies(town.newcomer);
        assertThat(town.post(town.newcomer, town.visit, "start", Map.of())
                        .is(409)
                        .text("reason"))
                .isEqualTo("DISCIPLINE_NOT_DECLARED");
    }

    @Test
    void a_hand_over_names_all_that_is_missing() {
        town.started(town.visit);
        town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "MET")).is(200);
        assertThat(Fields.texts(town.get(town.leader, town.visit), "missing"))
                .contains("U-3-4", "U-4-3", "PLACE", "METHODS", "OPINION")
                .doesNotContain("U-1-1");
        var refused = town.post(town.leader, town.visit, "hand-over", Map.of()).is(409);
        assertThat(refused.text("reason")).isEqualTo("INCOMPLETE");
        assertThat(refused.text("detail")).contains("U-3-4").contains("督导意见").doesNotContain("U-1-1");
    }

    @Test
    void nothing_is_judged_or_written_after_the_hand_over_or_after_the_team_has_ended() {
        town.handedOver(town.visit);
        for (var refused : List.of(
                town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "PARTLY")),
                town.patch(town.member, town.visit, Map.of("notes", "later")),
                town.post(town.member, town.visit, "opinion", Map.of("text", "later")),
                town.post(town.member, town.visit, "findings", Map.of("description", "later")),
                town.post(town.leader, town.visit, "skip", Map.of("reason", "later"))))
            assertThat(refused.is(409).text("reason")).isEqualTo("WRONG_STATE");
        town.started(town.secondVisit);
        jdbc.sql(
                        "update supervision_team set status = 'REPORTING', visits_ended_at = now(), due_at = now() where id = ?")
                .params(town.team)
                .update();
        assertThat(town.judge(town.member, town.secondVisit, "U-1-1", Map.of("verdict", "MET"))
                        .is(409)
                        .text("reason"))
                .isEqualTo("VISITS_ENDED");
        assertThat(town.actions(town.leader, town.secondVisit)).isEmpty();
    }

    @Test
    void the_lists_hold_what_is_one_s_own() {
        var mine = calls.get(town.member, "/api/v1/supervision/visits?limit=2").is(200);
        assertThat(Fields.ids(mine, "items")).hasSize(2);
        var rest = calls.get(town.member, "/api/v1/supervision/visits?limit=2&after=" + mine.text("next"))
                .is(200);
        assertThat(Fields.ids(rest, "items")).hasSize(1);
        assertThat(Fields.ids(calls.get(town.union, "/api/v1/supervision/visits?inspected=true"), "items"))
                .isEmpty();
        town.handedOver(town.visit);
        for (var inspected : List.of(town.union, town.safety, town.cityUnion))
            assertThat(Fields.ids(calls.get(inspected, "/api/v1/supervision/visits?inspected=true"), "items"))
                    .containsExactly(town.visit);
        assertThat(Fields.ids(calls.get(town.worker, "/api/v1/supervision/visits?inspected=true"), "items"))
                .isEmpty();
    }

    private Answer correct(UUID finding, String text) {
        return calls.post(
                town.union,
                SupervisionTown.VISITS + town.visit + "/findings/" + finding + "/correction",
                Map.of("text", text));
    }

    private Answer confirm(UUID finding, boolean confirmed, String comment) {
        return calls.post(
                town.member,
                SupervisionTown.VISITS + town.visit + "/findings/" + finding + "/confirm",
                Map.of("confirmed", confirmed, "comment", comment));
    }
}
