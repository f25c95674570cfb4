package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.hazard.Answer;
import org.chabaocu.hazard.Calls;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.VisitFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit over the API, from its start to the confirmed correction. */
@ApplicationTest
class VisitApiTest {

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
    void a_visit_goes_all_the_way() {
        var visit = town.visit;
        assertThat(actions(town.leader, visit)).containsExactly("start-visit", "skip-visit");
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
        var findings = ids(seen, "findings");
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
        delete(town.member, "/interviews/" + second.text("id")).is(200);
        delete(town.member, "/interviews/" + second.text("id")).is(404);
        assertThat(ids(town.get(town.leader, visit), "interviews")).hasSize(1);
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
        assertThat(texts(town.get(town.leader, town.visit), "missing"))
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
        assertThat(actions(town.leader, town.secondVisit)).isEmpty();
    }

    @Test
    void what_cannot_be_used_is_named_field_by_field() {
        town.started(town.visit);
        town.judge(town.member, town.visit, "U-1-1", Map.of("remark", "no verdict"))
                .faults("verdict");
        town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "MET", "remark", "长".repeat(2001)))
                .faults("remark");
        town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "MET", "methods", List.of(" ")))
                .faults("methods");
        town.judge(
                        town.member,
                        town.visit,
                        "U-1-1",
                        Map.of("verdict", "MET", "evidenceIds", List.of(UUID.randomUUID())))
                .faults("evidenceIds");
        town.judge(town.member, town.visit, "U-9-9", Map.of("verdict", "MET")).is(404);
        town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "GOOD")).faults("verdict");
        assertThat(town.patch(
                                town.member,
                                town.visit,
                                Map.of(
                                        "place",
                                        "长".repeat(201),
                                        "notes",
                                        "长".repeat(10_001),
                                        "startedAt",
                                        "2999-01-01T00:00:00Z"))
                        .is(422)
                        .faultyFields())
                .containsExactlyInAnyOrder("place", "notes", "startedAt");
        town.patch(town.member, town.visit, Map.of("endedAt", "2020-01-01T00:00:00Z"))
                .faults("endedAt");
        town.post(town.member, town.visit, "opinion", Map.of("text", "长".repeat(5_001)))
                .faults("text");
        town.post(town.member, town.visit, "findings", Map.of("description", " "))
                .faults("description");
        town.post(town.member, town.visit, "findings", Map.of("description", "d", "itemCode", "C-1-1"))
                .faults("itemCode");
        town.post(
                        town.member,
                        town.visit,
                        "findings",
                        Map.of("description", "d", "hazard", Map.of("place", "", "category", "NONE")))
                .faults("hazard.place");
        town.post(town.member, town.visit, "practices", Map.of()).faults("text");
        assertThat(ids(town.get(town.member, town.visit), "findings")).isEmpty();
    }

    @Test
    void a_stale_judgement_is_refused_with_both_texts() {
        town.started(town.visit);
        town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "MET", "remark", "看了"), "If-None-Match", "*")
                .is(200);
        var stale = town.judge(
                        town.recorder,
                        town.visit,
                        "U-1-1",
                        Map.of("verdict", "PARTLY", "remark", "只看了一半"),
                        "If-None-Match",
                        "*")
                .is(412);
        assertThat(stale.header("ETag")).isEqualTo("\"1\"");
        assertThat(stale.body().at("/current/remark").asString()).isEqualTo("看了");
        assertThat(stale.body().at("/yours/remark").asString()).isEqualTo("只看了一半");
        town.judge(
                        town.recorder,
                        town.visit,
                        "U-1-1",
                        Map.of("verdict", "PARTLY", "remark", "看了；只看了一半"),
                        "If-Match",
                        "\"1\"")
                .is(200);
        var again = town.judge(town.recorder, town.visit, "U-1-1", Map.of("verdict", "PARTLY", "remark", "看了；只看了一半"))
                .is(200);
        assertThat(again.header("ETag")).as("the same again changes nothing").isEqualTo("\"2\"");
    }

    @Test
    void two_write_about_the_visit_at_once_and_are_in_each_other_s_way_only_at_the_same_part() {
        town.started(town.visit);
        var seen = town.get(town.member, town.visit).header("ETag");
        town.patch(town.recorder, town.visit, Map.of("place", "门诊楼"), "If-Match", seen)
                .is(200);
        town.patch(town.member, town.visit, Map.of("notes", "另一个人的记录"), "If-Match", seen)
                .is(200);
        town.post(town.member, town.visit, "opinion", Map.of("text", "意见"), "If-Match", seen)
                .is(200);
        town.patch(town.recorder, town.visit, Map.of("notes", "覆盖"), "If-Match", seen)
                .is(412);
        town.post(town.recorder, town.visit, "opinion", Map.of("text", "覆盖"), "If-Match", seen)
                .is(412);
        town.patch(town.member, town.visit, Map.of("methods", List.of("DISCUSSION")), "If-Match", seen)
                .is(412);
        var now = town.get(town.member, town.visit);
        assertThat(now.text("notes")).isEqualTo("另一个人的记录");
        assertThat(now.text("opinion")).isEqualTo("意见");
        assertThat(now.text("place")).isEqualTo("门诊楼");
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
        assertThat(texts(drafted, "findings", "itemCode")).containsExactly("U-1-1", "U-4-3");
        town.post(town.member, town.visit, "findings/draft", Map.of()).is(200);
        assertThat(ids(town.get(town.member, town.visit), "findings"))
                .as("drafting twice adds nothing")
                .hasSize(2);
        var first = ids(drafted, "findings").getFirst();
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
                + ids(drafted, "findings").getLast();
        calls.call("DELETE", town.member, second, null).is(200);
        calls.call("DELETE", town.member, second, null).is(404);
    }

    @Test
    void a_finding_that_is_a_hazard_is_an_entry_of_the_unit_s_ledger_and_linked_both_ways() {
        town.started(town.visit);
        var photo = photo(town.member);
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
    void photos_are_the_team_s_and_the_province_s_until_the_hand_over() {
        town.complete(town.visit);
        var photo = photo(town.member);
        town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "MET", "evidenceIds", List.of(photo)))
                .is(200);
        var other = photo(town.recorder);
        town.post(town.recorder, town.visit, "evidence", Map.of("itemCode", "U-1-1", "evidenceIds", List.of(other)))
                .is(200);
        var own = photo(town.recorder);
        town.post(town.recorder, town.visit, "evidence", Map.of("evidenceIds", List.of(own)))
                .is(200);
        delete(town.recorder, "/evidence/" + own).is(200);
        var path = "/api/v1/attachments/" + photo;
        calls.get(town.leader, path).is(200);
        calls.get(town.provinceUnion, path).is(200);
        calls.get(town.union, path).is(404);
        calls.get(town.otherLeader, path).is(404);
        town.post(town.leader, town.visit, "hand-over", Map.of()).is(200);
        calls.get(town.union, path).is(200);
        calls.get(town.neighbourUnion, path).is(404);
        assertThat(town.get(town.union, town.visit).body().path("items").values().stream()
                        .filter(item -> item.path("code").asString().equals("U-1-1"))
                        .findFirst()
                        .orElseThrow()
                        .at("/judgement/evidenceIds")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void feedback_on_discipline_is_given_once_and_reaches_the_province_only() {
        town.handedOver(town.visit);
        town.post(town.union, town.visit, "feedback", Map.of()).faults("observed");
        town.post(town.union, town.visit, "feedback", Map.of("observed", false)).faults("text");
        town.post(town.union, town.visit, "feedback", Map.of("observed", false, "text", "收受土特产"))
                .is(200);
        assertThat(town.post(town.unitLeader, town.visit, "feedback", Map.of("observed", true))
                        .is(409)
                        .text("reason"))
                .isEqualTo("FEEDBACK_GIVEN");
        assertThat(town.get(town.provinceUnion, town.visit)
                        .body()
                        .at("/feedback/text")
                        .asString())
                .isEqualTo("收受土特产");
        for (var other : List.of(town.leader, town.member, town.union, town.cityUnion))
            assertThat(town.get(other, town.visit).is(200).response().body()).doesNotContain("收受土特产");
        assertThat(jdbc.sql("select count(*) from supervision_event where round_id = ? and data::text like '%土特产%'")
                        .params(town.round)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_person_of_the_province_who_is_in_the_team_does_not_read_what_is_said_about_it() {
        context.getBean(TestPeople.class)
                .assign(
                        town.leader.id(),
                        Role.PROVINCE_UNION,
                        town.province.id().value());
        town.handedOver(town.visit);
        town.post(town.union, town.visit, "feedback", Map.of("observed", true, "text", "一切正常"))
                .is(200);
        assertThat(town.get(town.leader, town.visit).is(200).response().body()).doesNotContain("一切正常");
    }

    @Test
    void the_lists_hold_what_is_one_s_own() {
        var mine = calls.get(town.member, "/api/v1/supervision/visits?limit=2").is(200);
        assertThat(ids(mine, "items")).hasSize(2);
        var rest = calls.get(town.member, "/api/v1/supervision/visits?limit=2&after=" + mine.text("next"))
                .is(200);
        assertThat(ids(rest, "items")).hasSize(1);
        assertThat(ids(calls.get(town.union, "/api/v1/supervision/visits?inspected=true"), "items"))
                .isEmpty();
        town.handedOver(town.visit);
        for (var inspected : List.of(town.union, town.safety, town.cityUnion))
            assertThat(ids(calls.get(inspected, "/api/v1/supervision/visits?inspected=true"), "items"))
                    .containsExactly(town.visit);
        assertThat(ids(calls.get(town.worker, "/api/v1/supervision/visits?inspected=true"), "items"))
                .isEmpty();
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

    private UUID photo(TestPerson by) {
        var answer = calls.upload(by, "/api/v1/attachments", "a.jpg", "image/jpeg", Pictures.jpeg(40, 30))
                .is(201);
        return UUID.fromString(answer.text("id"));
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

    private Answer delete(TestPerson who, String path) {
        return calls.call("DELETE", who, SupervisionTown.VISITS + town.visit + path, null);
    }

    private List<String> actions(TestPerson who, UUID visit) {
        return texts(town.get(who, visit).is(200), "actions");
    }

    private static List<String> texts(Answer answer, String field) {
        return answer.body().path(field).values().stream()
                .map(each -> each.asString())
                .toList();
    }

    private static List<String> texts(Answer answer, String list, String field) {
        return answer.body().path(list).values().stream()
                .map(each -> each.path(field).asString())
                .toList();
    }

    private static List<UUID> ids(Answer answer, String list) {
        return texts(answer, list, "id").stream().map(UUID::fromString).toList();
    }
}
