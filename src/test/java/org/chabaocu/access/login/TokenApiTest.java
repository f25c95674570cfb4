package org.chabaocu.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ApplicationTest
class TokenApiTest {

    @Autowired
    TestApi api;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_right_password_is_exchanged_for_a_token_that_lets_its_owner_in() {
        var person = people.worker(people.tree());

        var answer = Objects.requireNonNull(login(person.username().toUpperCase(Locale.ROOT), TestPeople.PASSWORD)
                .expectStatus()
                .isCreated()
                .expectBody(new ParameterizedTypeReference<Map<String, String>>() {})
                .returnResult()
                .getResponseBody());

        assertThat(answer).containsOnlyKeys("token", "expiresAt");
        assertThat(answer.get("token")).hasSize(43);
        assertThat(answer.get("expiresAt")).endsWith("+08:00");
        api.withToken(Objects.requireNonNull(answer.get("token")))
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo(person.username());
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        var person = people.worker(people.tree());
        var kept = jdbc.sql("select token_hash from api_token where person_id = :id")
                .param("id", person.id().value())
                .query(byte[].class)
                .single();
        assertThat(kept).isEqualTo(Sha256.of(person.token())).hasSize(32);
    }

    @Test
    void an_ended_token_lets_nobody_in() {
        var person = people.worker(people.tree());

        api.as(person)
                .delete()
                .uri("/api/v1/tokens/current")
                .exchange()
                .expectStatus()
                .isNoContent();

        api.as(person).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void logging_out_everywhere_ends_all_tokens() {
        var person = people.worker(people.tree());
        var other = people.token(person.id());

        api.as(person).delete().uri("/api/v1/tokens").exchange().expectStatus().isNoContent();

        api.withToken(other).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void an_expired_token_lets_nobody_in() {
        var person = people.worker(people.tree());
        jdbc.sql("update api_token set expires_at = now() - interval '1 second' where person_id = :id")
                .param("id", person.id().value())
                .update();

        api.as(person).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void a_person_made_inactive_is_out_with_the_next_request() {
        var person = people.worker(people.tree());
        api.as(person).get().uri("/api/v1/me").exchange().expectStatus().isOk();
        jdbc.sql("update person set active = false where id = :id")
                .param("id", person.id().value())
                .update();

        api.as(person).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
        assertRefused(login(person.username(), TestPeople.PASSWORD));
    }

    @Test
    void a_request_without_a_token_is_told_how_to_log_in() {
        api.asNobody()
                .get()
                .uri("/api/v1/me")
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Not logged in")
                .jsonPath("$.status")
                .isEqualTo(401);
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
        var person = people.worker(people.tree());

        var wrong = assertRefused(login(person.username(), "Wrong-2026-pass"));
        var unknown = assertRefused(login("nobody-" + person.username(), "Wrong-2026-pass"));

        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void missing_name_and_password_are_named() {
        login("", "")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.errors[?(@.field == 'username')].message")
                .isNotEmpty()
                .jsonPath("$.errors[?(@.field == 'password')].message")
                .isNotEmpty();
    }

    @Test
    void roles_are_read_afresh_with_each_request() {
        var tree = people.tree();
        var person = people.worker(tree);
        people.assign(person.id(), Role.UNIT_UNION, tree.unit());
        assertRoles(person, 2);

        jdbc.sql("delete from role_assignment where person_id = :id")
                .param("id", person.id().value())
                .update();

        assertRoles(person, 1);
    }

    private void assertRoles(TestPerson person, int count) {
        api.as(person)
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectBody()
                .jsonPath("$.roles.length()")
                .isEqualTo(count);
    }

    private ResponseSpec login(String username, String password) {
        return api.asNobody()
                .post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("username", username, "password", password))
                .exchange();
    }

    private static String assertRefused(ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .isUnauthorized()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
