package org.chabaocu.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class OrganizationApiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestApi api;

    @Autowired
    TestPeople tokens;

    @Autowired
    JdbcClient jdbc;

    TestProvince provinces;
    Organization province;
    Organization city;
    Organization otherCity;
    Organization unit;
    Organization department;

    @BeforeEach
    void aTree() {
        provinces = new TestProvince(context);
        province = provinces.province("省医务工会");
        city = provinces.below(province, OrganizationKind.CITY_UNION, "福州市医务工会", "350100");
        otherCity = provinces.below(province, OrganizationKind.CITY_UNION, "厦门市医务工会", "350200");
        unit = provinces.below(city, OrganizationKind.UNIT, "福州第一医院", "U1");
        department = provinces.below(unit, OrganizationKind.DEPARTMENT, "内科", "NK");
    }

    @Test
    void a_node_is_shown_with_its_kind_parent_and_code() {
        as(worker())
                .get()
                .uri("/api/v1/organizations/{id}", unit.id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(unit.id().toString())
                .jsonPath("$.name")
                .isEqualTo("福州第一医院")
                .jsonPath("$.kind")
                .isEqualTo("UNIT")
                .jsonPath("$.parentId")
                .isEqualTo(city.id().toString())
                .jsonPath("$.code")
                .isEqualTo("U1");
    }

    @Test
    void a_worker_sees_the_own_way_up_and_nothing_of_a_neighbour() {
        var worker = worker();
        var neighbour = provinces.below(otherCity, OrganizationKind.UNIT, "厦门第一医院", "U2");

        as(worker)
                .get()
                .uri("/api/v1/organizations/{id}", province.id())
                .exchange()
                .expectStatus()
                .isOk();
        as(worker)
                .get()
                .uri("/api/v1/organizations/{id}", neighbour.id())
                .exchange()
                .expectStatus()
                .isNotFound();
        as(worker)
                .get()
                .uri("/api/v1/organizations/{id}", "no-uuid")
                .exchange()
                .expectStatus()
                .isNotFound();
        as(worker)
                .get()
                .uri("/api/v1/organizations?parent={id}", province.id())
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("福州市医务工会");
    }

    @Test
    void lists_are_searched_filtered_and_paged_by_key() {
        for (int i = 1; i <= 5; i++) provinces.below(city, OrganizationKind.UNIT, "城东医院" + i, "D" + i);
        var union = provinces.person(city, "市工会", Role.CITY_UNION);

        var first = body(as(union)
                .get()
                .uri("/api/v1/organizations?kind=UNIT&q=城东&limit=3")
                .exchange());
        assertThat(first)
                .extractingByKey("items")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
        as(union)
                .get()
                .uri("/api/v1/organizations?kind=UNIT&q=城东&limit=3&after={after}", first.get("next"))
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.next")
                .isEmpty();
    }

    @Test
    void a_wildcard_in_a_search_is_an_ordinary_character() {
        var union = provinces.person(city, "市工会", Role.CITY_UNION);

        as(union)
                .get()
                .uri("/api/v1/organizations?q=%25")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void an_unknown_kind_is_named_as_the_faulty_parameter() {
        as(worker())
                .get()
                .uri("/api/v1/organizations?kind=HOSPITAL")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("kind");
    }

    @Test
    void an_administrator_adds_a_node_below_the_own_one() {
        var administrator = provinces.person(city, "管理员", Role.ADMINISTRATOR);

        var answer = post(administrator, node(city, "UNIT", "第三医院", "91350100M000100Y43"));

        answer.expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", "/api/v1/organizations/[0-9a-f-]{36}");
        assertThat(logged(administrator)).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_new_node_is_named_field_by_field() {
        var administrator = provinces.person(city, "管理员", Role.ADMINISTRATOR);

        expectFault(post(administrator, node(city, "UNIT", " ", "U9")), "name");
        expectFault(post(administrator, node(city, "UNIT", "医院", "91350100M000100Y44")), "code");
        expectFault(post(administrator, node(city, "COUNTY", "鼓楼区", "3501")), "code");
        expectFault(post(administrator, node(city, "UNIT", "医院", "U1")), "code");
        expectFault(post(administrator, node(city, "DEPARTMENT", "科室", "K1")), "kind");
        expectFault(post(administrator, node(department, "UNIT", "医院", "U8")), "kind");
        expectFault(post(administrator, node(otherCity, "UNIT", "医院", "U8")), "parentId");
        expectFault(post(administrator, node(city, "HOSPITAL", "医院", "U8")), "kind");
        expectFault(post(administrator, node(city, "UNIT", "名".repeat(201), "U8")), "name");
    }

    @Test
    void who_is_no_administrator_there_adds_nothing() {
        var safety = provinces.person(unit, "安全员", Role.SAFETY_OFFICER);
        var above = provinces.person(unit, "单位管理员", Role.ADMINISTRATOR);

        post(safety, node(unit, "DEPARTMENT", "外科", "WK")).expectStatus().isForbidden();
        post(above, node(city, "UNIT", "医院", "U7")).expectStatus().isForbidden();
    }

    @Test
    void a_node_is_renamed_only_in_the_version_that_was_seen() {
        var administrator = provinces.person(unit, "管理员", Role.ADMINISTRATOR);

        patch(administrator, department, "\"0\"", Map.of("name", "内一科"))
                .expectStatus()
                .isOk();
        patch(administrator, department, "\"0\"", Map.of("name", "内二科"))
                .expectStatus()
                .isEqualTo(412);
        patch(administrator, city, null, Map.of("name", "改名")).expectStatus().isForbidden();
        patch(administrator, otherCity, null, Map.of("name", "改名"))
                .expectStatus()
                .isNotFound();
        expectFault(patch(administrator, department, null, Map.of("name", "")), "name");
    }

    @Test
    void what_is_still_in_use_below_keeps_a_city_in_use_and_departments_go_with_their_unit() {
        var administrator = provinces.person(province, "管理员", Role.ADMINISTRATOR);

        patch(administrator, city, null, Map.of("active", false))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("active-below");
        patch(administrator, unit, null, Map.of("active", false)).expectStatus().isOk();
        as(administrator)
                .get()
                .uri("/api/v1/organizations/{id}", department.id())
                .exchange()
                .expectBody()
                .jsonPath("$.active")
                .isEqualTo(false);
        patch(administrator, province, null, Map.of("active", false))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void a_unit_moves_to_a_county_of_its_city_and_to_no_other_city() {
        var administrator = provinces.person(province, "管理员", Role.ADMINISTRATOR);
        var county = provinces.below(city, OrganizationKind.COUNTY, "鼓楼区", "350102");

        patch(administrator, unit, null, Map.of("parentId", county.id().toString()))
                .expectStatus()
                .isOk();
        expectFault(
                patch(
                        administrator,
                        unit,
                        null,
                        Map.of("parentId", otherCity.id().toString())),
                "parentId");
        assertThat(jdbc.sql("select county_id from organization where id = :id")
                        .param("id", department.id().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(county.id().value());
    }

    @Test
    void nobody_sees_the_tree_without_login() {
        api.asNobody()
                .get()
                .uri("/api/v1/organizations")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private Actor worker() {
        return provinces.person(department, "职工");
    }

    private RestTestClient as(Actor actor) {
        return api.withToken(tokens.token(actor.id()));
    }

    private ResponseSpec post(Actor actor, Map<String, ?> body) {
        return as(actor)
                .post()
                .uri("/api/v1/organizations")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private ResponseSpec patch(Actor actor, Organization node, @Nullable String ifMatch, Map<String, ?> body) {
        return as(actor)
                .patch()
                .uri("/api/v1/organizations/{id}", node.id())
                .headers(headers -> {
                    if (ifMatch != null) headers.setIfMatch(ifMatch);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static Map<String, Object> node(Organization parent, String kind, String name, String code) {
        return new HashMap<>(Map.of("parentId", parent.id().toString(), "kind", kind, "name", name, "code", code));
    }

    private static void expectFault(ResponseSpec answer, String field) {
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }

    private long logged(Actor actor) {
        return jdbc.sql("select count(*) from access_log where actor_id = :actor")
                .param("actor", actor.id().value())
                .query(Long.class)
                .single();
    }
}
