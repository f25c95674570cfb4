package org.chabaocu.supervision.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leaders signed: the exact bytes and their hash. Nothing is ever changed or removed. */
@Repository
class Signatures {

    private static final String SELECT = """
            select s.id, s.document, s.visit_id, o.name as organization, s.signing, s.sha256,
                sha256(s.content) = s.sha256 as intact, p.name as signer, s.signed_at
            from supervision_signature s
            join person p on p.id = s.signed_by
            left join supervision_visit v on v.id = s.visit_id
            left join organization o on o.id = v.organization_id
            where s.team_id = :team
            """;

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the next signing of a team. */
    int next(TeamId team) {
        return jdbc.sql("select coalesce(max(signing), 0) + 1 from supervision_signature where team_id = :team")
                .param("team", team.value())
                .query(Integer.class)
                .single();
    }

    /** A signing: which, by whom, when. */
    record Signing(TeamId team, int number, PersonId by, Instant at) {}

    void insert(Signing signing, @Nullable UUID visit, byte[] content) {
        jdbc.sql("""
                        insert into supervision_signature (id, team_id, document, visit_id, signing, sha256, content,
                            signed_by, signed_at)
                        values (:id, :team, :document, cast(:visit as uuid), :signing, :hash, :content, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("team", signing.team().value())
                .param("document", visit == null ? "REPORT" : "RECORD_FORM")
                .param("visit", visit == null ? null : visit.toString())
                .param("signing", signing.number())
                .param("hash", Sha256.of(content))
                .param("content", content)
                .param("by", signing.by().value())
                .param("at", Moments.parameter(signing.at()))
                .update();
    }

    /** The bytes last signed, of a visit's record form or of the report. */
    Optional<byte[]> lastSigned(TeamId team, @Nullable UUID visit) {
        return jdbc.sql("""
                        select content from supervision_signature
                        where team_id = :team and visit_id is not distinct from cast(:visit as uuid)
                        order by signing desc
                        limit 1
                        """)
                .param("team", team.value())
                .param("visit", visit == null ? null : visit.toString())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    Optional<byte[]> content(TeamId team, UUID signature) {
        return jdbc.sql("select content from supervision_signature where team_id = :team and id = :id")
                .param("team", team.value())
                .param("id", signature)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** The last signing first; in each the report first. */
    List<Signature> of(TeamId team) {
        return jdbc.sql(SELECT + "order by s.signing desc, s.document desc, o.name, s.id")
                .param("team", team.value())
                .query(Signatures::signature)
                .list();
    }

    List<Signature> with(TeamId team, byte[] hash) {
        return jdbc.sql(SELECT + "and s.sha256 = :hash order by s.signing desc, s.id")
                .param("team", team.value())
                .param("hash", hash)
                .query(Signatures::signature)
                .list();
    }

    private static Signature signature(ResultSet row, int number) throws SQLException {
        return new Signature(
                row.getObject("id", UUID.class),
                row.getString("document"),
                row.getObject("visit_id", UUID.class),
                row.getString("organization"),
                row.getInt("signing"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getBoolean("intact"),
                row.getString("signer"),
                Moments.read(row, "signed_at"));
    }
}
