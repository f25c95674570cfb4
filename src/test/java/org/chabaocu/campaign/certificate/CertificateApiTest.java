package org.chabaocu.campaign.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.campaign.certificate.CertificateTown.body;
import static org.chabaocu.campaign.certificate.CertificateTown.today;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.ToDos;
import org.chabaocu.platform.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class CertificateApiTest {

    private static final String PATH = "/api/v1/certificates";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    SpecialPostCoverage coverage;

    private CertificateTown town;

    @BeforeEach
    void a_unit() {
        town = new CertificateTown(context);
    }

    @Test
    void a_certificate_sent_with_a_post_is_valid_and_its_holder_does_that_work() {
        var created = body(town.send(town.safety, PATH, town.certificate())
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectHeader()
                .valueEquals("ETag", "\"1\""));
        assertThat(created)
                .containsEntry("valid", true)
                .containsEntry("standing", "VALID")
                .containsEntry("post", "配电房值班")
                .containsEntry("holderName", "王电工")
                .containsEntry("expiresOn", today().plusYears(5).minusDays(1).toString())
                .containsEntry("reviewDueOn", today().plusYears(2).toString())
                .containsEntry("actions", List.of("change", "review", "renew", "withdraw"));
        assertThat(body(town.get(town.union, PATH + "/" + created.get("id")))).isEqualTo(created);
        assertThat(covers()).containsExactly("配电房值班 VALID");
    }

    @Test
    void a_certificate_is_not_valid_until_its_holder_is_entered_as_doing_that_work() {
        var id = town.entered("post", null);
        assertThat(one(id)).containsEntry("valid", false).containsEntry("standing", "NOT_AT_WORK");
        var welding = town.post("work", "WELDING", "post", "焊接间");
        town.send(town.union, "/api/v1/special-posts", welding).expectStatus().isCreated();
        assertThat(one(id)).containsEntry("standing", "NOT_AT_WORK");
        assertThat(covers()).containsExactly("焊接间 NONE");
        town.send(town.union, "/api/v1/special-posts", town.post())
                .expectStatus()
                .isCreated();
        assertThat(one(id)).containsEntry("standing", "VALID");
        assertThat(covers()).containsExactly("焊接间 NONE", "配电房 VALID");
    }

    @Test
    void somebody_else_s_certificate_does_not_cover_a_post() {
        town.enter("holderId", town.welder.id(), "post", null);
        town.send(town.union, "/api/v1/special-posts", town.post())
                .expectStatus()
                .isCreated();
        assertThat(covers()).containsExactly("配电房 NONE");
    }

    @Test
    void a_certificate_that_has_expired_or_was_not_reviewed_is_not_valid() {
        var id = town.entered("issuedOn", today().minusYears(2));
        town.passes(id, 367);
        assertThat(one(id)).containsEntry("valid", false).containsEntry("standing", "REVIEW_OVERDUE");
        assertThat(covers()).containsExactly("配电房值班 REVIEW_OVERDUE");
        town.passes(id, 1_100);
        assertThat(one(id)).containsEntry("valid", false).containsEntry("standing", "EXPIRED");
        assertThat(covers()).containsExactly("配电房值班 EXPIRED");
    }

    @Test
    void a_review_moves_the_next_one_and_says_nothing_about_the_time_before() {
        var created = town.enter("issuedOn", today().minusYears(3).minusDays(10));
        var id = Objects.requireNonNull(created.get("id"));
        assertThat(created).containsEntry("standing", "REVIEW_OVERDUE");
        var reviewed = body(town.send(town.safety, PATH + "/" + id + "/review", Map.of("reviewedOn", today()))
                .expectStatus()
                .isOk());
        assertThat(reviewed).containsEntry("standing", "VALID").containsEntry("version", 2);
        assertThat(reviewed.get("reviewDueOn")).isNull();
        assertThat(reason(town.send(town.safety, PATH + "/" + id + "/review", Map.of("reviewedOn", today()))))
                .isEqualTo("NO_REVIEW");
        town.jdbc()
                .sql("update special_post set since = ? where unit_id = ?")
                .params(today().minusYears(1), town.unit.id().value())
                .update();
        var yesterday = coverage.of(List.of(town.unit.id()), today().minusDays(1));
        assertThat(yesterday).extracting(CoveredPost::cover).containsExactly(CoveredPost.Cover.REVIEW_OVERDUE);
        assertThat(covers()).containsExactly("配电房值班 VALID");
    }

    @Test
    void a_renewal_takes_the_place_of_the_certificate_before() {
        var first = town.enter();
        var renewal = Map.of("issuedOn", today().minusDays(1));
        var second = body(town.send(town.safety, PATH + "/" + first.get("id") + "/renew", renewal)
                .expectStatus()
                .isCreated());
        assertThat(second)
                .containsEntry("number", first.get("number"))
                .containsEntry("replaces", first.get("id"))
                .containsEntry("standing", "VALID")
                .containsEntry("post", "配电房值班");
        assertThat(one(Objects.requireNonNull(first.get("id"))))
                .containsEntry("standing", "REPLACED")
                .containsEntry("actions", List.of());
        assertThat(reason(town.send(town.safety, PATH + "/" + first.get("id") + "/renew", renewal)))
                .isEqualTo("NOT_IN_USE");
        assertThat(fault(town.send(town.safety, PATH + "/" + second.get("id") + "/renew", renewal)))
                .isEqualTo("issuedOn");
        assertThat(ids("")).containsExactly(second.get("id"));
        assertThat(ids("&status=REPLACED")).containsExactly(first.get("id"));
    }

    @Test
    void a_withdrawn_certificate_covers_nothing_and_frees_its_number() {
        var id = town.entered();
        assertThat(fault(town.send(town.safety, PATH + "/" + id + "/withdraw", Map.of("reason", " "))))
                .isEqualTo("reason");
        assertThat(body(town.send(town.safety, PATH + "/" + id + "/withdraw", Map.of("reason", "登记有误"))
                        .expectStatus()
                        .isOk()))
                .containsEntry("standing", "WITHDRAWN");
        assertThat(covers()).containsExactly("配电房值班 NONE");
        town.enter();
        assertThat(covers()).containsExactly("配电房值班 VALID");
    }

    @Test
    void a_certificate_is_corrected_with_the_version_that_was_seen() {
        var id = town.entered();
        var changed = town.certificate("number", "T-2", "post", null);
        put(id, changed, "\"7\"").expectStatus().isEqualTo(412);
        assertThat(body(put(id, changed, "\"1\"").expectStatus().isOk()))
                .containsEntry("number", "T-2")
                .containsEntry("version", 2);
        put(id, changed, "\"1\"").expectStatus().isEqualTo(412);
        for (var action : List.of("review", "renew", "withdraw"))
            api.withToken(town.token(town.safety))
                    .post()
                    .uri(PATH + "/" + id + "/" + action)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("reason", "x", "issuedOn", today(), "reviewedOn", today()))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(412);
        assertThat(history(id)).containsExactly("CHANGE", "ENTER");
    }

    @Test
    void bad_input_is_named_by_its_field() {
        town.enter();
        assertThat(faultOf("number", "T-1", "issuedOn", today().minusYears(7))).isEqualTo("expiresOn");
        assertThat(faultOf("number", "T-1", "expiresOn", today().minusDays(1))).isEqualTo("expiresOn");
        assertThat(faultOf("number", "T-1", "expiresOn", today().minusYears(2))).isEqualTo("expiresOn");
        assertThat(faultOf("number", "T-1", "expiresOn", today().plusYears(9))).isEqualTo("expiresOn");
        assertThat(faultOf("number", "T-1", "issuedOn", today().plusDays(1))).isEqualTo("issuedOn");
        assertThat(faultOf("number", "T-1", "issuedOn", null)).isEqualTo("issuedOn");
        assertThat(faultOf("number", "T-1", "holderId", town.elsewhere.id())).isEqualTo("holderId");
        assertThat(faultOf("number", "T-1", "holderId", null)).isEqualTo("holderId");
        assertThat(faultOf("number", "T-1", "holderName", "张三")).isEqualTo("holderName");
        assertThat(faultOf("holderId", town.welder.id())).isEqualTo("number");
        assertThat(faultOf("number", " ")).isEqualTo("number");
        assertThat(faultOf("number", "T-1", "kind", "MAGIC", "work", null)).isEqualTo("kind");
        assertThat(faultOf("number", "T-1", "kind", null, "work", null)).isEqualTo("kind");
        assertThat(faultOf("number", "T-1", "work", "BOILER")).isEqualTo("work");
        assertThat(faultOf("number", "T-1", "work", "MAGIC")).isEqualTo("work");
        assertThat(faultOf("number", "T-1", "post", "x".repeat(101))).isEqualTo("post");
        assertThat(fault(town.send(town.cityUnion, PATH, town.certificate("unitId", null))))
                .isEqualTo("unitId");
        assertThat(fault(town.send(town.safety, "/api/v1/special-posts", town.post("since", today().plusDays(1)))))
                .isEqualTo("since");
        assertThat(ids("")).hasSize(1);
    }

    @Test
    void several_faults_are_named_at_once() {
        var errors = (List<?>) body(town.send(
                                town.safety,
                                PATH,
                                town.certificate("holderId", town.elsewhere.id(), "expiresOn", today().minusYears(2)))
                        .expectStatus()
                        .isEqualTo(422))
                .get("errors");
        assertThat(members(errors, "field")).containsExactly("holderId", "expiresOn");
    }

    @Test
    void a_worker_from_outside_is_named_and_the_kind_follows_from_the_work() {
        var created = town.enter(
                "kind", null, "work", "ELEVATOR", "holderId", null, "holderName", "赵维保", "holderEmployer", "电梯公司");
        assertThat(created)
                .containsEntry("kind", "SPECIAL_EQUIPMENT")
                .containsEntry("holderName", "赵维保")
                .containsEntry("holderEmployer", "电梯公司")
                .containsEntry("valid", true);
    }

    @Test
    void the_certificate_of_somebody_who_has_left_counts_no_more() {
        var id = town.entered();
        town.leaves(town.electrician);
        assertThat(one(id)).containsEntry("standing", "HOLDER_LEFT");
        assertThat(coverage.of(List.of(town.unit.id()), today()))
                .extracting(CoveredPost::here)
                .containsExactly(false);
    }

    @Test
    void what_is_outside_the_scope_is_not_there_and_what_is_not_one_s_own_is_forbidden() {
        var id = town.entered();
        town.get(town.stranger, PATH + "/" + id).expectStatus().isNotFound();
        town.get(town.welder, PATH + "/" + id).expectStatus().isNotFound();
        town.get(town.electrician, PATH + "/" + id).expectStatus().isOk();
        town.get(town.stranger, PATH + "?unit=" + town.unit.id()).expectStatus().isNotFound();
        town.get(town.stranger, "/api/v1/special-posts?unit=" + town.unit.id())
                .expectStatus()
                .isNotFound();
        town.get(town.union, PATH + "/" + UUID.randomUUID()).expectStatus().isNotFound();
        town.send(town.stranger, PATH, town.certificate()).expectStatus().isNotFound();
        town.send(town.welder, PATH, town.certificate()).expectStatus().isForbidden();
        town.send(town.cityUnion, PATH, town.certificate()).expectStatus().isForbidden();
        for (var action : List.of("review", "renew", "withdraw")) {
            var path = PATH + "/" + id + "/" + action;
            town.send(town.stranger, path, Map.of()).expectStatus().isNotFound();
            town.send(town.cityUnion, path, Map.of()).expectStatus().isForbidden();
            town.send(town.electrician, path, Map.of()).expectStatus().isForbidden();
        }
        api.asNobody().get().uri(PATH).exchange().expectStatus().isUnauthorized();
        assertThat(town.get(town.welder, PATH + "?unit=" + town.unit.id())
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("\"items\":[]");
        assertThat(body(town.get(town.cityUnion, PATH + "/" + id))).containsEntry("number", "****0102");
    }

    @Test
    void the_list_begins_with_what_ends_first_and_is_filtered_and_paged() {
        var later = town.entered("number", "T-1");
        var soon = town.entered("number", "T-2", "expiresOn", today().plusDays(31), "post", null);
        var next = town.entered("number", "T-3", "reviewDueOn", today().plusDays(5), "post", null);
        assertThat(ids("")).containsExactly(next, soon, later);
        assertThat(ids("&due=30")).containsExactly(next);
        assertThat(ids("&due=60")).containsExactly(next, soon);
        assertThat(ids("&due=-1")).isEmpty();
        assertThat(context.getBean(ViewCertificates.class)
                        .countDue(town.unit.id(), List.of(-1, 30, 60, 90), town.safety))
                .containsExactly(0L, 1L, 2L, 2L);
        var first = body(town.get(town.cityUnion, PATH + "?limit=2"));
        assertThat((List<?>) first.get("items")).hasSize(2);
        var second = body(town.get(town.cityUnion, PATH + "?limit=2&after=" + first.get("next")));
        assertThat(members(second.get("items"), "id")).containsExactly(later);
        assertThat(second.get("next")).isNull();
    }

    @Test
    void whoever_keeps_certificates_is_told_ninety_days_ahead() {
        town.enter("number", "T-1", "expiresOn", today().plusDays(91), "post", null);
        var due = town.entered("number", "T-2", "expiresOn", today().plusDays(90), "post", null);
        var expired = town.entered("number", "T-3", "expiresOn", today().plusDays(1), "post", null);
        town.passes(expired, 2);
        assertThat(toDos(town.safety)).containsExactly("/certificates/" + expired, "/certificates/" + due);
        assertThat(toDos(town.union)).hasSize(2);
        assertThat(toDos(town.stranger)).isEmpty();
        assertThat(toDos(town.electrician)).isEmpty();
        town.send(town.safety, PATH + "/" + due + "/renew", Map.of("issuedOn", today()))
                .expectStatus()
                .isCreated();
        assertThat(toDos(town.safety)).containsExactly("/certificates/" + expired);
    }

    @Test
    void a_post_that_is_done_no_more_is_ended_once() {
        town.enter();
        var post =
                coverage.of(List.of(town.unit.id()), today()).getFirst().post().id();
        var path = "/api/v1/special-posts/" + post + "/end";
        town.send(town.stranger, path, Map.of()).expectStatus().isNotFound();
        town.send(town.cityUnion, path, Map.of()).expectStatus().isForbidden();
        assertThat(fault(town.send(town.union, path, Map.of("lastDay", today().plusDays(1)))))
                .isEqualTo("lastDay");
        town.send(town.union, path, Map.of()).expectStatus().isOk();
        assertThat(reason(town.send(town.union, path, Map.of()))).isEqualTo("POST_ENDED");
        assertThat(covers()).isEmpty();
        assertThat(fault(town.send(town.safety, "/api/v1/special-posts", town.post("post", " "))))
                .isEqualTo("post");
        town.send(town.safety, "/api/v1/special-posts", town.post())
                .expectStatus()
                .isCreated();
        assertThat(fault(town.send(town.safety, "/api/v1/special-posts", town.post())))
                .isEqualTo("post");
    }

    @Test
    void the_kinds_tell_their_terms_and_works_in_the_reader_s_language() {
        var kinds = body(api.withToken(town.token(town.safety))
                .get()
                .uri("/api/v1/certificate-kinds")
                .header("Accept-Language", "en")
                .exchange());
        assertThat((List<?>) kinds.get("items"))
                .extracting(kind -> ((Map<?, ?>) kind).get("code") + " " + ((Map<?, ?>) kind).get("validYears"))
                .containsExactly("SPECIAL_WORK 6", "SPECIAL_EQUIPMENT 4");
        assertThat(kinds.toString()).contains("Boiler operation").doesNotContain("锅炉");
    }

    private List<String> toDos(Actor actor) {
        return context.getBeansOfType(ToDos.class).values().stream()
                .flatMap(source -> source.of(actor, 20).stream())
                .map(todo -> todo.path())
                .filter(path -> path.startsWith("/certificates"))
                .toList();
    }

    private List<String> covers() {
        return coverage.of(List.of(town.unit.id()), today()).stream()
                .map(covered -> covered.post().post() + " " + covered.cover())
                .toList();
    }

    private Map<String, Object> one(Object id) {
        return body(town.get(town.safety, PATH + "/" + id).expectStatus().isOk());
    }

    private List<Object> ids(String query) {
        var list = body(town.get(town.safety, PATH + "?unit=" + town.unit.id() + query));
        return members(list.get("items"), "id");
    }

    private static List<Object> members(@Nullable Object items, String name) {
        return ((List<?>) Objects.requireNonNull(items))
                .stream()
                        .<Object>map(item -> Objects.requireNonNull(((Map<?, ?>) item).get(name)))
                        .toList();
    }

    private List<String> history(Object id) {
        return town.jdbc()
                .sql("select action from certificate_event where certificate_id = ? order by version desc")
                .param(UUID.fromString(String.valueOf(id)))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private ResponseSpec put(Object id, Map<String, ?> body, String ifMatch) {
        return api.withToken(town.token(town.safety))
                .put()
                .uri(PATH + "/" + id)
                .header("If-Match", ifMatch)
                .body(body)
                .exchange();
    }

    private String faultOf(@Nullable Object... changes) {
        return fault(town.send(town.safety, PATH, town.certificate(changes)));
    }

    private static String fault(ResponseSpec answer) {
        var errors = (List<?>) body(answer.expectStatus().isEqualTo(422)).get("errors");
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(errors).getFirst()).get("field"));
    }

    private static String reason(ResponseSpec answer) {
        return String.valueOf(body(answer.expectStatus().isEqualTo(409)).get("reason"));
    }
}
