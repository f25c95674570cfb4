package org.chabaocu.supervision.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.supervision.domain.TeamStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Reports over the API: drafted from the data, saved in versions, closed by the signature. */
@ApplicationTest
class DossierReportTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private DossierTown town;

    @BeforeEach
    void a_team_that_has_visited() {
        town = new DossierTown(context);
        town.visited();
        town.put(town.team, TeamStatus.REPORTING);
    }

    @Test
    void a_draft_follows_the_data_until_somebody_saves_it() {
        var draft = body(get(town.member, team()));
        assertThat(draft)
                .containsEntry("version", 0)
                .containsEntry("drafted", true)
                .containsEntry("savedBy", null);
        assertThat(first(draft)).contains("共发现存在问题 3 个");
        town.finding(town.unitVisit(town.unit("云河市妇幼保健院"), "HANDED_OVER"), 1, "U-1-1", "未传达学习", "补学");
        assertThat(first(body(get(town.member, team())))).contains("共发现存在问题 4 个");
        save(town.member, team(), "\"0\"", text("一、问题", "一段"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        assertThat(first(body(get(town.provinceUnion, team())))).isEqualTo("一段");
    }

    @Test
    void every_save_stays_and_a_stale_one_is_refused() {
        save(town.member, team(), "\"0\"", text("甲", "甲")).expectStatus().isOk();
        save(town.recorder, team(), "\"0\"", text("乙", "乙")).expectStatus().isEqualTo(412);
        save(town.recorder, team(), "\"1\"", text("乙", "乙")).expectStatus().isOk();
        var versions = (List<?>) body(get(town.leader, team() + "/versions")).get("items");
        assertThat(versions).hasSize(2);
        assertThat(first(body(get(town.leader, team() + "/versions/1")))).isEqualTo("甲");
        get(town.leader, team() + "/versions/3").expectStatus().isNotFound();
        get(town.otherLeader, team() + "/versions/1").expectStatus().isNotFound();
        assertThat(town.jdbc
                        .sql(
                                "select data ->> 'version' from supervision_event where round_id = ? and action = 'write-report' order by seq")
                        .param(town.round.value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("1", "2"));
    }

    @Test
    void a_text_that_cannot_be_kept_is_refused_field_by_field() {
        for (var wrong : List.of(
                Map.of("sections", List.of()),
                text("", "内容"),
                text("题".repeat(101), "内容"),
                text("标题", "段".repeat(5001)),
                text("标题", " ")))
            save(town.member, team(), "\"0\"", wrong).expectStatus().isEqualTo(422);
        var errors = (List<?>)
                body(save(town.member, team(), "\"0\"", text("", "内容"))).get("errors");
        assertThat(((Map<?, ?>) Objects.requireNonNull(errors).getFirst()).get("field"))
                .isEqualTo((Object) "sections[0].heading");
    }

    @Test
    void the_round_s_report_is_the_province_s_once_all_visits_have_ended() {
        save(town.provinceUnion, round(), "\"0\"", text("总", "总"))
                .expectStatus()
                .isEqualTo(409);
        save(town.leader, round(), "\"0\"", text("总", "总")).expectStatus().isNotFound();
        town.jdbc
                .sql("update supervision_round set status = 'REPORTING', visits_ended_at = now() where id = ?")
                .param(town.round.value())
                .update();
        save(town.provinceUnion, round(), "\"0\"", text("总", "总"))
                .expectStatus()
                .isOk();
        get(town.leader, round()).expectStatus().isNotFound();
        town.jdbc
                .sql("update supervision_round set status = 'ARCHIVED', archived_at = now() where id = ?")
                .param(town.round.value())
                .update();
        save(town.provinceUnion, round(), "\"1\"", text("总", "再"))
                .expectStatus()
                .isOk();
        assertThat(first(body(get(town.leader, round())))).isEqualTo("再");
        save(town.leader, round(), "\"2\"", text("总", "总")).expectStatus().isForbidden();
        get(town.stranger, round()).expectStatus().isNotFound();
        assertThat((List<?>)
                        body(get(town.provinceUnion, round() + "/versions")).get("items"))
                .hasSize(2);
        assertThat(first(body(get(town.provinceUnion, round() + "/versions/1"))))
                .isEqualTo("总");
    }

    @Test
    void only_members_write_and_only_until_the_signature() {
        save(town.provinceUnion, team(), "\"0\"", text("甲", "甲")).expectStatus().isForbidden();
        save(town.otherLeader, team(), "\"0\"", text("甲", "甲")).expectStatus().isNotFound();
        for (var status : List.of(TeamStatus.VISITING, TeamStatus.SIGNED, TeamStatus.SUBMITTED, TeamStatus.ACCEPTED)) {
            town.put(town.team, status);
            save(town.member, team(), "\"0\"", text("甲", "甲")).expectStatus().isEqualTo(409);
        }
    }

    private String team() {
        return "/api/v1/supervision/teams/" + town.team + "/report";
    }

    private String round() {
        return "/api/v1/supervision/rounds/" + town.round + "/report";
    }

    private static Map<String, List<Map<String, Object>>> text(String heading, String paragraph) {
        return Map.of("sections", List.of(Map.of("heading", heading, "paragraphs", List.of(paragraph))));
    }

    @SuppressWarnings("unchecked")
    private static String first(Map<String, Object> report) {
        var sections = (List<Map<String, Object>>) Objects.requireNonNull(report.get("sections"));
        return String.valueOf(
                ((List<?>) Objects.requireNonNull(sections.getFirst().get("paragraphs"))).getFirst());
    }

    private ResponseSpec get(Actor actor, String path) {
        return api.withToken(town.token(actor)).get().uri(path).exchange();
    }

    private ResponseSpec save(Actor actor, String path, String ifMatch, Object text) {
        return api.withToken(town.token(actor))
                .put()
                .uri(path)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(text)
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }
}
