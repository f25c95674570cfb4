package org.chabaocu.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestBrowser;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.access.TestPeople.Tree;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class AccountTest {

    private static final String WANTED = "Better-2027-word";

    @Autowired
    TestApi api;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private Tree tree;
    private TestPerson person;
    private TestBrowser browser;

    @BeforeEach
    void open() {
        tree = people.tree();
        person = people.person(tree.department(), Role.DEPARTMENT_HEAD);
        browser = new TestBrowser(api);
        browser.login(person.username(), TestPeople.PASSWORD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void me_tells_home_levels_and_roles() {
        api.as(person)
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(person.id().toString())
                .jsonPath("$.homeId")
                .isEqualTo(tree.department().toString())
                .jsonPath("$.unitId")
                .isEqualTo(tree.unit().toString())
                .jsonPath("$.cityId")
                .isEqualTo(tree.city().toString())
                .jsonPath("$.provinceId")
                .isEqualTo(tree.province().toString())
                .jsonPath("$.roles[?(@.role == 'DEPARTMENT_HEAD')].organizationId")
                .isEqualTo(tree.department().toString())
                .jsonPath("$.roles[?(@.role == 'WORKER')].organizationId")
                .isEqualTo(tree.unit().toString());
    }

    @Test
    void me_shows_that_somebody_of_the_province_has_neither_unit_nor_city() {
        api.as(people.person(tree.province(), Role.PROVINCE_UNION))
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectBody()
                .jsonPath("$.unitId")
                .hasJsonPath()
                .jsonPath("$.unitId")
                .isEmpty()
                .jsonPath("$.cityId")
                .isEmpty()
                .jsonPath("$.roles.length()")
                .isEqualTo(1);
    }

    @Test
    void a_new_password_ends_all_other_logins_and_keeps_this_one() {
        try (var other = new TestBrowser(api)) {
            other.login(person.username(), TestPeople.PASSWORD);
            assertThat(other.get("/account").statusCode()).isEqualTo(200);

            var changed = change(TestPeople.PASSWORD, WANTED, WANTED);

            assertThat(changed).isEqualTo(302);
            assertThat(browser.get("/account").statusCode()).isEqualTo(200);
            assertThat(other.get("/account").statusCode()).isEqualTo(302);
            api.as(person).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
            assertThat(other.login(person.username(), TestPeople.PASSWORD).statusCode())
                    .isEqualTo(422);
            assertThat(other.login(person.username(), WANTED).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void a_bad_new_password_is_refused_beside_its_field() {
        assertThat(change(TestPeople.PASSWORD, "short", "short")).isEqualTo(422);
        assertThat(change(TestPeople.PASSWORD, WANTED, WANTED + "x")).isEqualTo(422);
        assertThat(change(TestPeople.PASSWORD, TestPeople.PASSWORD, TestPeople.PASSWORD))
                .isEqualTo(422);
        assertThat(change("Wrong-2026-pass", WANTED, WANTED)).isEqualTo(422);
        assertThat(change("", WANTED, WANTED)).isEqualTo(422);
        var answer = browser.submit(
                "/password",
                "/password",
                Map.of("currentPassword", "x", "newPassword", "weak", "repeatedPassword", "weak"));
        assertThat(answer.body()).contains("id=\"newPassword-fault\"").contains("密码至少要有 10 个字符");
    }

    @Test
    void guessing_the_present_password_here_locks_as_at_the_login() {
        for (int i = 0; i < 5; i++)
            assertThat(change("Wrong-2026-pass", WANTED, WANTED)).isEqualTo(422);
        assertThat(change(TestPeople.PASSWORD, WANTED, WANTED)).isEqualTo(422);
    }

    @Test
    void the_password_can_be_changed_over_the_api() {
        putPassword("Wrong-2026-pass", WANTED).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        putPassword(TestPeople.PASSWORD, WANTED).expectStatus().isNoContent();
        api.as(person).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void whoever_was_given_a_password_sets_an_own_one_before_anything_else() {
        jdbc.sql("update person set must_change_password = true where id = :id")
                .param("id", person.id().value())
                .update();

        assertThat(browser.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/password");
        api.as(person).get().uri("/api/v1/me").exchange().expectStatus().isOk();
        api.as(person)
                .get()
                .uri("/api/v1/organizations")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("请先设置自己的密码。");

        assertThat(change(TestPeople.PASSWORD, WANTED, WANTED)).isEqualTo(302);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void logging_out_everywhere_ends_this_and_all_other_logins() {
        try (var other = new TestBrowser(api)) {
            other.login(person.username(), TestPeople.PASSWORD);

            browser.submit("/account", "/account/logout-everywhere", Map.of());

            assertThat(browser.get("/account").statusCode()).isEqualTo(302);
            assertThat(other.get("/account").statusCode()).isEqualTo(302);
            api.as(person).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
        }
    }

    @Test
    void another_login_can_be_ended_alone_but_not_somebody_elses() {
        try (var other = new TestBrowser(api)) {
            other.login(person.username(), TestPeople.PASSWORD);
            var action = Pattern.compile("action=\"(/account/sessions/\\w+/end)\"")
                    .matcher(browser.get("/account").body());
            assertThat(action.find()).isTrue();

            try (var stranger = new TestBrowser(api)) {
                var someone = people.worker(people.tree());
                stranger.login(someone.username(), TestPeople.PASSWORD);
                stranger.submit("/account", action.group(1), Map.of());
            }
            assertThat(other.get("/account").statusCode()).isEqualTo(200);

            browser.submit("/account", action.group(1), Map.of());
            assertThat(other.get("/account").statusCode()).isEqualTo(302);
            assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_chosen_language_follows_the_person_to_other_browsers() {
        browser.submit("/account", "/account/language", Map.of("language", "en"));
        assertThat(browser.get("/account").body()).contains("Where you are logged in");
        try (var other = new TestBrowser(api)) {
            other.login(person.username(), TestPeople.PASSWORD);
            assertThat(other.get("/account").body()).contains("Where you are logged in");
        }
    }

    @Test
    void the_own_data_can_be_taken_along_without_secrets() {
        var data = browser.get("/account/data.json");
        assertThat(data.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(data.body())
                .contains(person.username())
                .contains("LOGIN")
                .doesNotContain("pbkdf2")
                .doesNotContain(person.token());
    }

    private int change(String current, String wanted, String repeated) {
        return browser.submit(
                        "/password",
                        "/password",
                        Map.of("currentPassword", current, "newPassword", wanted, "repeatedPassword", repeated))
                .statusCode();
    }

    private ResponseSpec putPassword(String current, String wanted) {
        return api.as(person)
                .put()
                .uri("/api/v1/me/password")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("currentPassword", current, "newPassword", wanted))
                .exchange();
    }
}
