package org.chabaocu.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class RewardApiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    private RewardTown town;

    @BeforeEach
    void a_unit_with_a_fund() {
        town = new RewardTown(context);
    }

    @Test
    void a_reward_goes_all_the_way_over_the_api() {
        var hazard = closedWithoutProposal();
        setRule(town.leader, Map.of("fund", 500, "witnessShare", 0.2, "tariff", tariff()))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.fund")
                .isEqualTo(500.0)
                .jsonPath("$.left")
                .isEqualTo(500.0)
                .jsonPath("$.tariff[0].amount")
                .isEqualTo(66.0);

        var created = body(propose(town.union, hazard, Map.of("reason", "Well seen"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectHeader()
                .valueEquals("ETag", "\"1\""));
        assertThat(created)
                .containsEntry("status", "PROPOSED")
                .containsEntry("anonymous", false)
                .containsEntry("kind", "FINDER")
                .containsEntry("amount", 66.0)
                .containsEntry("actions", List.of());
        var id = String.valueOf(created.get("id"));
        assertThat(body(get(town.leader, "/api/v1/rewards/" + id)).get("actions"))
                .isEqualTo(List.of("approve", "reject"));
        var approved =
                body(post(town.leader, id, "approve", Map.of()).expectStatus().isOk());
        assertThat(approved).containsEntry("status", "APPROVED").containsEntry("actions", List.of("pay"));
        assertThat(body(post(town.finder, id, "consent", Map.of("publish", true))
                        .expectStatus()
                        .isOk()))
                .containsEntry("publish", true);
        assertThat(body(post(town.union, id, "pay", Map.of("receiptNumber", "R-9"))
                        .expectStatus()
                        .isOk()))
                .containsEntry("status", "PAID")
                .containsEntry("receiptNumber", "R-9");
        get(town.witness, "/api/v1/rewards/published?unit=" + town.unit.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].receiver")
                .isEqualTo("王*明")
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void the_list_is_filtered_and_paged_and_shows_a_receiver_their_own() {
        for (var i = 0; i < 3; i++) town.proposed(closedWithoutProposal(), "0");
        var path = "/api/v1/rewards?unit=" + town.unit.id() + "&status=PROPOSED&limit=2";

        var first = body(get(town.union, path));
        assertThat((List<?>) first.get("items")).hasSize(2);
        var second = body(get(town.union, path + "&after=" + first.get("next")));
        assertThat((List<?>) second.get("items")).hasSize(1);
        assertThat(second.get("next")).isNull();
        assertThat((List<?>) body(get(town.finder, "/api/v1/rewards")).get("items"))
                .hasSize(3);
        assertThat((List<?>) body(get(town.witness, "/api/v1/rewards")).get("items"))
                .isEmpty();
        assertThat((List<?>)
                        body(get(town.union, path.replace("PROPOSED", "PAID"))).get("items"))
                .isEmpty();
        get(town.union, path.replace("PROPOSED", "LOST")).expectStatus().isEqualTo(422);
    }

    @Test
    void a_refusal_tells_its_reason() {
        var open = town.reported(town.finder, false).hazard().id();
        propose(town.union, open, Map.of("amount", 5, "reason", "x"))
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("NOT_CLOSED");
        var reward = town.proposed(closedWithoutProposal(), "5").id().toString();
        post(town.leader, reward, "approve", Map.of())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("FUND_EXHAUSTED");
        api.withToken(town.token(town.leader))
                .post()
                .uri("/api/v1/rewards/{id}/approve", reward)
                .header("If-Match", "\"7\"")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void nobody_does_what_is_not_theirs_and_outsiders_find_nothing() {
        var hazard = closedWithoutProposal();
        propose(town.safety, hazard, Map.of("amount", 5, "reason", "x"))
                .expectStatus()
                .isForbidden();
        propose(town.stranger, hazard, Map.of("amount", 5, "reason", "x"))
                .expectStatus()
                .isNotFound();
        var reward = town.proposed(hazard, "0").id().toString();
        for (var action : List.of("approve", "reject", "pay")) {
            post(town.finder, reward, action, Map.of("reason", "x"))
                    .expectStatus()
                    .isForbidden();
            post(town.cityUnion, reward, action, Map.of("reason", "x"))
                    .expectStatus()
                    .isForbidden();
            post(town.stranger, reward, action, Map.of("reason", "x"))
                    .expectStatus()
                    .isNotFound();
            post(town.safety, reward, action, Map.of("reason", "x"))
                    .expectStatus()
                    .isNotFound();
        }
        post(town.union, reward, "consent", Map.of("publish", true))
                .expectStatus()
                .isForbidden();
        get(town.stranger, "/api/v1/rewards/" + reward).expectStatus().isNotFound();
        get(town.union, "/api/v1/rewards/" + UUID.randomUUID()).expectStatus().isNotFound();
        get(town.stranger, "/api/v1/rewards/published?unit=" + town.unit.id())
                .expectStatus()
                .isNotFound();
        api.asNobody().get().uri("/api/v1/rewards").exchange().expectStatus().isUnauthorized();
        var rule = Map.of("fund", 1, "tariff", List.of());
        setRule(town.finder, rule).expectStatus().isForbidden();
        setRule(town.cityUnion, rule).expectStatus().isForbidden();
        setRule(town.stranger, rule).expectStatus().isNotFound();
    }

    @Test
    void bad_input_is_named_by_its_field() {
        var hazard = closedWithoutProposal();
        assertThat(fault(propose(town.union, hazard, Map.of("amount", 5)))).isEqualTo("reason");
        assertThat(fault(propose(town.union, hazard, Map.of("amount", -1, "reason", "x"))))
                .isEqualTo("amount");
        assertThat(fault(propose(town.union, hazard, Map.of("amount", 1.005, "reason", "x"))))
                .isEqualTo("amount");
        assertThat(fault(propose(town.union, hazard, Map.of("amount", 1, "reason", "x".repeat(501)))))
                .isEqualTo("reason");
        var reward = town.proposed(hazard, "0").id().toString();
        assertThat(fault(post(town.leader, reward, "reject", Map.of("reason", " "))))
                .isEqualTo("reason");
        assertThat(fault(post(town.finder, reward, "consent", Map.of()))).isEqualTo("publish");
        assertThat(fault(setRule(town.union, Map.of("tariff", List.of())))).isEqualTo("fund");
        assertThat(fault(setRule(town.union, Map.of("fund", 1, "witnessShare", 1.5, "tariff", List.of()))))
                .isEqualTo("witnessShare");
        assertThat(fault(setRule(town.union, Map.of("fund", 1, "year", 1066, "tariff", List.of()))))
                .isEqualTo("year");
        var unknown = List.of(Map.of("grade", "GENERAL", "category", "MAGIC", "amount", 5));
        assertThat(fault(setRule(town.union, Map.of("fund", 1, "tariff", unknown))))
                .isEqualTo("tariff[0].category");
        var twice = List.of(Map.of("grade", "GENERAL", "amount", 5), Map.of("grade", "GENERAL", "amount", 6));
        assertThat(fault(setRule(town.union, Map.of("fund", 1, "tariff", twice))))
                .isEqualTo("tariff[1].category");
        var negative = List.of(Map.of("grade", "GENERAL", "amount", -5));
        assertThat(fault(setRule(town.union, Map.of("fund", 1, "tariff", negative))))
                .isEqualTo("tariff[0].amount");
    }

    @Test
    void a_rule_is_read_by_the_unit_s_people_and_is_kept_per_year() {
        get(town.finder, rulePath()).expectStatus().isNotFound();
        setRule(town.union, Map.of("fund", 10, "year", 2031, "tariff", tariff()))
                .expectStatus()
                .isOk();
        get(town.finder, rulePath()).expectStatus().isNotFound();
        get(town.finder, rulePath() + "?year=2031")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        get(town.cityUnion, rulePath() + "?year=2031").expectStatus().isOk();
        get(town.stranger, rulePath() + "?year=2031").expectStatus().isNotFound();
    }

    /** With no tariff in force, so that nothing is proposed by the close-out. */
    private HazardId closedWithoutProposal() {
        return town.closed();
    }

    private static List<Map<String, Object>> tariff() {
        return List.of(Map.of("grade", "GENERAL", "amount", 66));
    }

    private String rulePath() {
        return "/api/v1/units/" + town.unit.id() + "/reward-rule";
    }

    private ResponseSpec setRule(Actor by, Map<String, ?> rule) {
        return as(by).put().uri(rulePath()).body(rule).exchange();
    }

    private ResponseSpec propose(Actor by, HazardId hazard, Map<String, ?> body) {
        return as(by).post()
                .uri("/api/v1/hazards/{id}/reward", hazard.toString())
                .body(body)
                .exchange();
    }

    private ResponseSpec post(Actor by, String reward, String action, Map<String, ?> body) {
        return as(by).post()
                .uri("/api/v1/rewards/{id}/{action}", reward, action)
                .body(body)
                .exchange();
    }

    private ResponseSpec get(Actor by, String path) {
        return as(by).get().uri(path).exchange();
    }

    private RestTestClient as(Actor actor) {
        return api.withToken(town.token(actor));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    private static String fault(ResponseSpec answer) {
        var errors = (List<?>) body(answer.expectStatus().isEqualTo(422)).get("errors");
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(errors).getFirst()).get("field"));
    }
}
