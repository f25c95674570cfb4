package org.chabaocu.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.platform.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.util.LinkedMultiValueMap;

@ApplicationTest
class IdempotencyTest {

    private static final String SAMPLES = "/api/v1/test/samples";

    /** What a caller sees of an answer. */
    record Answer(int status, String location, String entityTag, String type, String body) {}

    @Autowired
    TestApi api;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private TestPerson person;

    @BeforeEach
    void someone() {
        person = people.worker(people.tree());
    }

    @Test
    void the_same_request_sent_again_gets_the_first_answer_and_has_one_effect() {
        var key = UUID.randomUUID().toString();

        var first = post(person, key, "{\"name\":\"once\"}");
        var second = post(person, key, "{\"name\":\"once\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.location()).startsWith(SAMPLES);
        assertThat(first.entityTag()).isEqualTo("\"0\"");
        assertThat(second).isEqualTo(first);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void fifty_equal_requests_at_once_have_one_effect_and_equal_answers() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 50)
                    .<Callable<Answer>>mapToObj(i -> () -> post(person, key, "{\"name\":\"crowd\"}"))
                    .toList();
            var answers = threads.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .distinct()
                    .toList();
            assertThat(answers).singleElement().extracting(Answer::status).isEqualTo(201);
        }
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        assertThat(post(person, key, "{\"name\":\"one\"}").status()).isEqualTo(201);

        var other = post(person, key, "{\"name\":\"another\"}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("\"field\":\"Idempotency-Key\"");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_no_uuid_is_refused() {
        for (var key : List.of("abc", "1-1-1-1-1", " ")) {
            assertThat(post(person, key, "{\"name\":\"a\"}").status()).isEqualTo(422);
        }
        assertThat(effects()).isZero();
    }

    @Test
    void a_failed_request_leaves_nothing_behind_and_may_be_repeated_with_its_key() {
        var key = UUID.randomUUID().toString();
        assertThat(post(person, key, "{\"name\":\"refused\"}").status()).isEqualTo(409);
        assertThat(effects()).isZero();

        assertThat(post(person, key, "{\"name\":\"mended\"}").status()).isEqualTo(201);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void two_callers_may_use_the_same_key() {
        var key = UUID.randomUUID().toString();
        var other = people.worker(people.tree());

        var mine = post(person, key, "{\"name\":\"same\"}");
        var theirs = post(other, key, "{\"name\":\"same\"}");

        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.body()).isNotEqualTo(mine.body());
    }

    @Test
    void without_a_key_each_request_has_its_effect() {
        post(person, null, "{\"name\":\"a\"}");
        post(person, null, "{\"name\":\"a\"}");
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void a_file_sent_again_is_the_same_though_its_boundary_is_another() {
        var key = UUID.randomUUID().toString();
        var first = upload(key, "content");
        assertThat(first.status()).isEqualTo(200);
        assertThat(upload(key, "content")).isEqualTo(first);
        assertThat(upload(key, "another").status()).isEqualTo(422);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void neither_key_nor_answer_can_be_read_from_the_database() {
        var key = UUID.randomUUID();
        var answer = post(person, key.toString(), "{\"name\":\"claim-code\"}");
        var row = jdbc.sql("select key::text, body from idempotency_key where caller = :caller")
                .param("caller", person.id().toString())
                .query((columns, number) ->
                        columns.getString(1) + new String(columns.getBytes(2), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(answer.body()).contains("claim-code");
        assertThat(row).doesNotContain("claim-code").doesNotContain(key.toString());
    }

    private Answer post(TestPerson who, @Nullable String key, String body) {
        var request = api.as(who).post().uri(SAMPLES).contentType(MediaType.APPLICATION_JSON);
        if (key != null) request.header("Idempotency-Key", key);
        var result = request.body(body).exchange().returnResult(String.class);
        return answer(result);
    }

    private Answer upload(String key, String content) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "a.txt";
            }
        });
        var result = api.as(person)
                .post()
                .uri(SAMPLES + "/files")
                .header("Idempotency-Key", key)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .returnResult(String.class);
        return answer(result);
    }

    private static Answer answer(EntityExchangeResult<String> result) {
        var headers = result.getResponseHeaders();
        return new Answer(
                result.getStatus().value(),
                String.valueOf(headers.getFirst("Location")),
                String.valueOf(headers.getFirst("ETag")),
                String.valueOf(headers.getContentType()),
                String.valueOf(result.getResponseBody()));
    }

    private int effects() {
        return jdbc.sql("select count(*) from access_log where action = 'SAMPLE' and actor_id = :id")
                .param("id", person.id().value())
                .query(Integer.class)
                .single();
    }
}
