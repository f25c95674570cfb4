package org.chabaocu.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.platform.sql.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The first answers to creating requests, by caller and key. */
@Repository
class KeptAnswers {

    static final Duration KEPT_FOR = Duration.ofDays(7);

    /** What a repeated key meets: the same request's answer, or none because the request is another one. */
    record Found(boolean sameRequest, KeptAnswer answer) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the key for this transaction; false if it is taken. Waits for another transaction that is about to decide. */
    boolean begin(String caller, UUID name, byte[] request) {
        return jdbc.sql("""
                        insert into idempotency_key (caller, key, request_hash, created_at)
                        values (:caller, :key, :request, :now)
                        on conflict do nothing
                        """)
                        .param("caller", caller)
                        .param("key", name)
                        .param("request", request)
                        .param("now", Moments.parameter(clock.instant()))
                        .update()
                == 1;
    }

    void keep(String caller, AnswerSeal seal, KeptAnswer answer) {
        jdbc.sql("""
                        update idempotency_key
                        set status = :status, headers = cast(:headers as jsonb), body = :body
                        where caller = :caller and key = :key
                        """)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", seal.close(answer.body()))
                .param("caller", caller)
                .param("key", seal.name())
                .update();
    }

    Found find(String caller, AnswerSeal seal, byte[] request) {
        return jdbc.sql("""
                        select request_hash, status, headers, body
                        from idempotency_key
                        where caller = :caller and key = :key and status is not null
                        """)
                .param("caller", caller)
                .param("key", seal.name())
                .query((row, number) -> new Found(
                        Arrays.equals(row.getBytes("request_hash"), request),
                        new KeptAnswer(
                                row.getInt("status"),
                                json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                                seal.open(row.getBytes("body")))))
                .single();
    }

    void deleteOld() {
        jdbc.sql("delete from idempotency_key where created_at < :limit")
                .param("limit", Moments.parameter(clock.instant().minus(KEPT_FOR)))
                .update();
    }
}
