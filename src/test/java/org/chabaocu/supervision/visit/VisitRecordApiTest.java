package org.chabaocu.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.hazard.Calls;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is written down at a visit: judgements, time and place, notes, photos; by several at once. */
@ApplicationTest
class VisitRecordApiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    private SupervisionTown town;

    @BeforeEach
    void a_round_with_its_draw() {
        town = new SupervisionTown(context);
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
        assertThat(Fields.ids(town.get(town.member, town.visit), "findings")).isEmpty();
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
    void photos_are_the_team_s_and_the_province_s_until_the_hand_over() {
        town.complete(town.visit);
        var photo = town.photo(town.member);
        town.judge(town.member, town.visit, "U-1-1", Map.of("verdict", "MET", "evidenceIds", List.of(photo)))
                .is(200);
        var other = town.photo(town.recorder);
        town.post(town.recorder, town.visit, "evidence", Map.of("itemCode", "U-1-1", "evidenceIds", List.of(other)))
                .is(200);
        var own = town.photo(town.recorder);
        town.post(town.recorder, town.visit, "evidence", Map.of("evidenceIds", List.of(own)))
                .is(200);
        town.delete(town.recorder, "/evidence/" + own).is(200);
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
}
