package org.chabaocu.access.login;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bearer tokens of the API, by their hashes. */
@Repository
public class Tokens {

    /** A token as its owner sees it. */
    public record TokenRow(
            UUID id,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String device) {}

    private final JdbcClient jdbc;

    Tokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonId person, byte[] hash, Instant now, Instant expiry, @Nullable String device) {
        jdbc.sql("""
                        insert into api_token (id, token_hash, person_id, created_at, expires_at, user_agent)
                        values (:id, :hash, :person, :now, :expiry, :device)
                        """)
                .param("id", Ids.next())
                .param("hash", hash)
                .param("person", person.value())
                .param("now", Moments.parameter(now))
                .param("expiry", Moments.parameter(expiry))
                .param("device", device)
                .update();
    }

    void delete(byte[] hash) {
        jdbc.sql("delete from api_token where token_hash = :hash")
                .param("hash", hash)
                .update();
    }

    public boolean delete(PersonId owner, UUID id) {
        return jdbc.sql("delete from api_token where id = :id and person_id = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    public void deleteAll(PersonId owner) {
        jdbc.sql("delete from api_token where person_id = :owner")
                .param("owner", owner.value())
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("delete from api_token where expires_at <= :now")
                .param("now", Moments.parameter(now))
                .update();
    }

    public List<TokenRow> list(PersonId owner, Instant now) {
        return jdbc.sql("""
                        select id, created_at, expires_at, user_agent
                        from api_token
                        where person_id = :owner and expires_at > :now
                        order by created_at desc
                        limit 100
                        """)
                .param("owner", owner.value())
                .param("now", Moments.parameter(now))
                .query((row, number) -> new TokenRow(
                        row.getObject("id", UUID.class),
                        Moments.read(row, "created_at"),
                        Moments.read(row, "expires_at"),
                        row.getString("user_agent")))
                .list();
    }
}
