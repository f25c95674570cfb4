package org.chabaocu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.platform.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class ApiErrorsTest {

    private static final String SAMPLES = "/api/v1/test/samples";

    @Autowired
    TestApi api;

    @Autowired
    TestPeople people;

    @Autowired
    JsonMapper json;

    private RestTestClient client;

    @BeforeEach
    void someone() {
        client = api.as(people.worker(people.tree()));
    }

    @Test
    void a_sound_request_succeeds_and_unknown_properties_are_let_pass() {
        var answer = post("{\"name\":\"  𠮷野家 é \",\"unknown\":{\"a\":[1]},\"parts\":[{\"label\":\"a\"}]}");
        assertThat(answer.getStatus().value()).isEqualTo(201);
        assertThat(body(answer).get("name").asString()).isEqualTo("𠮷野家 é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2", "not json", "\"text\"", "[]", "{\"name\":\"a\"} trailing", "{\"name\":}"})
    void what_is_no_json_object_is_400(String sent) {
        assertThat(problem(post(sent), 400).has("detail")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":5} | name",
                "{\"name\":[\"a\"]} | name",
                "{\"name\":\"a\",\"flag\":\"yes\"} | flag",
                "{\"name\":\"a\",\"flag\":1} | flag",
                "{\"name\":\"a\",\"colour\":0} | colour",
                "{\"name\":\"a\",\"colour\":{}} | colour",
                "{\"name\":\"a\",\"count\":1.5} | count",
                "{\"name\":\"a\",\"count\":{}} | count",
                "{\"name\":\"a\",\"on\":{}} | on",
                "{\"name\":\"a\",\"on\":5} | on",
                "{\"name\":\"a\",\"at\":5} | at",
                "{\"name\":\"a\",\"parts\":{}} | parts",
                "{\"name\":\"a\",\"parts\":[{\"label\":7}]} | parts[0].label"
            })
    void a_value_of_the_wrong_json_type_is_400_at_its_field(String sent, String field) {
        assertThat(problem(post(sent), 400).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{\"name\":null} | name",
                "{\"name\":\"  \"} | name",
                "{\"name\":\"123456789012345678901\"} | name",
                "{\"name\":\"a\\u0000b\"} | name",
                "{\"name\":\"a\\u001bb\"} | name",
                "{\"name\":\"a\\ud800b\"} | name",
                "{\"name\":\"a\",\"colour\":\"BLUE\"} | colour",
                "{\"name\":\"a\",\"on\":\"2026-02-30\"} | on",
                "{\"name\":\"a\",\"at\":\"yesterday\"} | at",
                "{\"name\":\"a\",\"count\":\"many\"} | count",
                "{\"name\":\"a\",\"count\":-1} | count",
                "{\"name\":\"a\",\"amount\":\"much\"} | amount",
                "{\"name\":\"a\",\"ref\":\"no-uuid\"} | ref",
                "{\"name\":\"a\",\"parts\":[{\"label\":\"a\"},{\"label\":\"123456\"}]} | parts[1].label",
                "{\"name\":\"a\",\"parts\":[null]} | parts[0]"
            })
    void a_value_that_cannot_be_used_is_422_at_its_field(String sent, String field) {
        var error = problem(post(sent), 422).at("/errors/0");
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("message").asString()).isNotBlank().doesNotContain("fault", "typeMismatch");
    }

    @Test
    void messages_come_in_the_callers_language() {
        assertThat(problem(post("{}"), 422).get("title").asString()).isEqualTo("内容有误");
        var english = client.post()
                .uri(SAMPLES)
                .header("Accept-Language", "en-GB,en;q=0.9")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .returnResult(byte[].class);
        assertThat(problem(english, 422).get("title").asString()).isEqualTo("Input cannot be used");
    }

    @ParameterizedTest
    @CsvSource({"limit=x, limit", "from=2026-13-01, from", "colour=BLUE, colour", "limit=1&q=%00, q"})
    void an_odd_parameter_is_422_and_named(String query, String field) {
        var answer = get(SAMPLES + "/" + UUID.randomUUID() + "?" + query);
        assertThat(problem(answer, 422).at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void a_missing_parameter_is_422_and_named() {
        var answer = client.post().uri(SAMPLES + "/1/fail").exchange().returnResult(byte[].class);
        assertThat(problem(answer, 422).at("/errors/0/field").asString()).isEqualTo("how");
    }

    @Test
    void what_does_not_exist_is_404_and_so_is_an_id_that_is_none() {
        problem(get(SAMPLES + "/" + UUID.randomUUID()), 404);
        problem(get(SAMPLES + "/not-an-id?limit=1"), 404);
        problem(get("/api/v1/nothing/here"), 404);
    }

    @Test
    void refusals_have_their_statuses() {
        problem(fail("forbidden", null), 403);
        problem(fail("stale", "\"6\""), 412);
        assertThat(problem(fail("stale", "six"), 422).at("/errors/0/field").asString())
                .isEqualTo("If-Match");
        assertThat(fail("stale", "\"7\"").getStatus().value()).isEqualTo(200);
        var often = fail("often", null);
        problem(often, 429);
        assertThat(often.getResponseHeaders().getFirst("Retry-After")).isEqualTo("90");
        assertThat(problem(post("{\"name\":\"refused\"}"), 409).get("reason").asString())
                .isEqualTo("TAKEN");
    }

    @Test
    void a_bug_is_500_with_a_reference_and_nothing_of_its_inside() {
        var answer = fail("bug", null);
        assertThat(problem(answer, 500).get("reference").asString()).isNotBlank();
        assertThat(text(answer)).doesNotContain("secret internals").doesNotContain("Exception");
    }

    @Test
    void method_and_media_type_are_checked() {
        problem(client.put().uri(SAMPLES).exchange().returnResult(byte[].class), 405);
        problem(
                client.post()
                        .uri(SAMPLES)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("name")
                        .exchange()
                        .returnResult(byte[].class),
                415);
        problem(
                client.get()
                        .uri(SAMPLES + "/" + UUID.randomUUID() + "?limit=1")
                        .accept(MediaType.APPLICATION_PDF)
                        .exchange()
                        .returnResult(byte[].class),
                406);
    }

    @Test
    void a_body_over_one_megabyte_is_413_however_it_is_sent() throws Exception {
        var large = "{\"name\":\"" + "x".repeat(3 << 20) + "\"}";
        problem(post(large), 413);
        try (var http = HttpClient.newHttpClient()) {
            var token = people.worker(people.tree()).token();
            var chunked = HttpRequest.newBuilder(URI.create(api.address(SAMPLES)))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                    .build();
            var answer = http.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"status\":413");
        }
    }

    private EntityExchangeResult<byte[]> post(String sent) {
        return client.post()
                .uri(SAMPLES)
                .contentType(MediaType.APPLICATION_JSON)
                .body(sent.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .returnResult(byte[].class);
    }

    private EntityExchangeResult<byte[]> get(String address) {
        return client.get().uri(URI.create(api.address(address))).exchange().returnResult(byte[].class);
    }

    private EntityExchangeResult<byte[]> fail(String how, @Nullable String ifMatch) {
        var request = client.post().uri(SAMPLES + "/1/fail?how=" + how);
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return request.exchange().returnResult(byte[].class);
    }

    private JsonNode problem(EntityExchangeResult<byte[]> answer, int status) {
        assertThat(answer.getStatus().value()).as(text(answer)).isEqualTo(status);
        assertThat(String.valueOf(answer.getResponseHeaders().getContentType())).isEqualTo("application/problem+json");
        var body = body(answer);
        assertThat(body.get("status").asInt()).isEqualTo(status);
        assertThat(body.get("title").asString()).isNotBlank();
        assertThat(body.get("type").asString()).isEqualTo("about:blank");
        assertThat(body.get("detail").asString()).isNotBlank();
        return body;
    }

    private JsonNode body(EntityExchangeResult<byte[]> answer) {
        return json.readTree(text(answer));
    }

    private static String text(EntityExchangeResult<byte[]> answer) {
        var body = answer.getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
