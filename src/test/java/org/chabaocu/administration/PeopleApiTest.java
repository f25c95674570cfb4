package org.chabaocu.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class PeopleApiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    TestPeople tokens;

    TestProvince provinces;
    Organization province;
    Organization city;
    Organization unit;
    Organization otherUnit;
    Organization department;
    Actor administrator;
    Actor nurse;

    @BeforeEach
    void aUnitWithPeople() {
        provinces = new TestProvince(context);
        province = provinces.province("省医务工会");
        city = provinces.below(province, OrganizationKind.CITY_UNION, "福州市医务工会", "350100");
        unit = provinces.below(city, OrganizationKind.UNIT, "第一医院", "U1");
        otherUnit = provinces.below(city, OrganizationKind.UNIT, "第二医院", "U2");
        department = provinces.below(unit, OrganizationKind.DEPARTMENT, "内科", "NK");
        administrator = provinces.person(unit, "管理员", Role.ADMINISTRATOR);
        nurse = provinces.person(department, "王护士");
    }

    @Test
    void an_administrator_sees_whole_persons_of_the_subtree_and_only_those() {
        var stranger = provinces.person(otherUnit, "外人");

        as(administrator)
                .get()
                .uri("/api/v1/people?q=王护")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].username")
                .isEqualTo(nurse.username());
        as(administrator)
                .get()
                .uri("/api/v1/people/{id}", stranger.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void an_officer_of_the_unit_sees_names_and_nothing_more() {
        var safety = provinces.person(unit, "安全员", Role.SAFETY_OFFICER);

        as(safety)
                .get()
                .uri("/api/v1/people/{id}", nurse.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("王护士")
                .jsonPath("$.username")
                .doesNotExist()
                .jsonPath("$.mobile")
                .doesNotExist();
        as(safety)
                .get()
                .uri("/api/v1/people?organization={id}", department.id())
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void to_a_worker_and_to_officers_of_another_unit_people_are_not_there() {
        var elsewhere = provinces.person(otherUnit, "安全员", Role.SAFETY_OFFICER);

        as(nurse).get().uri("/api/v1/people").exchange().expectStatus().isNotFound();
        as(nurse)
                .get()
                .uri("/api/v1/people/{id}", administrator.id())
                .exchange()
                .expectStatus()
                .isNotFound();
        as(elsewhere)
                .get()
                .uri("/api/v1/people/{id}", nurse.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_new_person_gets_a_password_once_that_must_be_changed() {
        var username = "n" + Long.toString(System.nanoTime(), 36);

        var created = body(post(
                administrator,
                "/api/v1/people",
                Map.of(
                        "homeId",
                        department.id().toString(),
                        "username",
                        username,
                        "name",
                        "李医生",
                        "mobile",
                        "13800138000")));
        var password = String.valueOf(created.get("initialPassword"));

        assertThat(password).matches("[0-9a-zX]{4}(-[0-9a-zX]{4}){3}");
        as(administrator)
                .get()
                .uri("/api/v1/people/{id}", created.get("id"))
                .exchange()
                .expectBody()
                .jsonPath("$.initialPassword")
                .doesNotExist();
        var token = body(post(null, "/api/v1/tokens", Map.of("username", username, "password", password)));
        api.withToken(String.valueOf(token.get("token")))
                .get()
                .uri("/api/v1/organizations")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void what_is_wrong_with_a_new_person_is_named_field_by_field() {
        var home = department.id().toString();

        expectFault(Map.of("homeId", home, "username", "空 格", "name", "李"), "username");
        expectFault(Map.of("homeId", home, "username", "li", "name", " "), "name");
        expectFault(Map.of("homeId", home, "username", "li", "name", "李", "mobile", "12345"), "mobile");
        expectFault(Map.of("homeId", home, "username", "li", "name", "李", "email", "nobody"), "email");
        expectFault(Map.of("homeId", otherUnit.id().toString(), "username", "li", "name", "李"), "homeId");
        expectFault(Map.of("username", "li", "name", "李"), "homeId");
        expectFault(Map.of("homeId", home, "username", nurse.username(), "name", "李"), "username");
    }

    @Test
    void roles_stand_where_they_belong_within_what_is_administered() {
        assign(administrator, nurse, Role.DEPARTMENT_HEAD, department)
                .expectStatus()
                .isOk();
        assign(administrator, nurse, Role.ADMINISTRATOR, unit).expectStatus().isOk();
        assign(administrator, nurse, Role.UNIT_UNION, department).expectStatus().isEqualTo(422);
        assign(administrator, nurse, Role.CITY_UNION, city).expectStatus().isForbidden();
        assign(administrator, nurse, Role.ADMINISTRATOR, city).expectStatus().isForbidden();
        assign(administrator, nurse, Role.SAFETY_OFFICER, otherUnit)
                .expectStatus()
                .isEqualTo(422);
        assign(nurse, nurse, Role.DEPARTMENT_HEAD, department).expectStatus().isOk();
        var head = provinces.person(department, "主任", Role.DEPARTMENT_HEAD);
        assign(head, nurse, Role.DEPARTMENT_HEAD, department).expectStatus().isNotFound();
    }

    @Test
    void a_role_that_was_taken_away_counts_no_longer_with_the_next_request() {
        var second = provinces.person(unit, "第二管理员", Role.ADMINISTRATOR);
        as(second).get().uri("/api/v1/people").exchange().expectStatus().isOk();

        revoke(administrator, second, Role.ADMINISTRATOR, unit).expectStatus().isOk();

        as(second).get().uri("/api/v1/people").exchange().expectStatus().isNotFound();
        revoke(administrator, second, Role.ADMINISTRATOR, unit).expectStatus().isNotFound();
    }

    @Test
    void who_holds_a_role_further_up_is_not_this_administrators_to_change() {
        provinces.grant(nurse.id(), Role.CITY_UNION, city.lineage());

        post(administrator, "/api/v1/people/" + nurse.id() + "/reset-password", Map.of())
                .expectStatus()
                .isForbidden();
        change(administrator, nurse, Map.of("active", false)).expectStatus().isForbidden();
    }

    @Test
    void a_person_out_of_use_is_logged_out_at_once() {
        var session = as(nurse);
        session.get().uri("/api/v1/organizations").exchange().expectStatus().isOk();

        change(administrator, nurse, Map.of("active", false)).expectStatus().isOk();

        session.get().uri("/api/v1/organizations").exchange().expectStatus().isUnauthorized();
        change(administrator, administrator, Map.of("active", false))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void a_new_password_ends_all_logins_of_its_owner() {
        var session = as(nurse);

        post(administrator, "/api/v1/people/" + nurse.id() + "/reset-password", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.initialPassword")
                .isNotEmpty();

        session.get().uri("/api/v1/organizations").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void of_two_last_administrators_who_remove_each_other_at_once_one_stays() throws Exception {
        var first = provinces.person(province, "甲", Role.ADMINISTRATOR);
        var second = provinces.person(province, "乙", Role.ADMINISTRATOR);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(Stream.<Callable<Integer>>of(
                            () -> status(revoke(first, second, Role.ADMINISTRATOR, province)),
                            () -> status(revoke(second, first, Role.ADMINISTRATOR, province)))
                    .toList());
            assertThat(answers.stream()
                            .map(answer -> answer.resultNow())
                            .filter(status -> status == 200)
                            .count())
                    .isEqualTo(1);
        }
        assertThat(status(revoke(first, first, Role.ADMINISTRATOR, province))
                        + status(revoke(second, second, Role.ADMINISTRATOR, province)))
                .isGreaterThan(2 * 400);
    }

    private RestTestClient as(Actor actor) {
        return api.withToken(tokens.token(actor.id()));
    }

    private ResponseSpec post(@Nullable Actor actor, String path, Map<String, ?> body) {
        return (actor == null ? api.asNobody() : as(actor))
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private ResponseSpec change(Actor actor, Actor person, Map<String, ?> body) {
        return as(actor)
                .patch()
                .uri("/api/v1/people/{id}", person.id())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private ResponseSpec assign(Actor actor, Actor person, Role role, Organization at) {
        return post(
                actor,
                "/api/v1/people/" + person.id() + "/roles",
                Map.of("role", role.name(), "organizationId", at.id().toString()));
    }

    private ResponseSpec revoke(Actor actor, Actor person, Role role, Organization at) {
        return as(actor)
                .delete()
                .uri("/api/v1/people/{id}/roles?role={role}&organizationId={at}", person.id(), role, at.id())
                .exchange();
    }

    private void expectFault(Map<String, ?> body, String field) {
        post(administrator, "/api/v1/people", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult().getStatus().value();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>) answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
    }
}
