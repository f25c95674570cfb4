package org.chabaocu.supervision.round;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is studied, and who has confirmed it. */
@Repository
class Materials {

    private final JdbcClient jdbc;

    Materials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RoundId round, UUID id, MaterialCommand command, UUID by, Instant at) {
        jdbc.sql("""
                        insert into supervision_material (id, round_id, position, title, text, attachment_id, added_by, added_at)
                        select :id, :round, coalesce(max(position), 0) + 1, :title, :text, cast(:attachment as uuid), :by, :at
                        from supervision_material where round_id = :round
                        """)
                .param("id", id)
                .param("round", round.value())
                .param("title", command.title().strip())
                .param("text", command.textOrEmpty())
                .param("attachment", command.attachmentId())
                .param("by", by)
                .param("at", Moments.parameter(at))
                .update();
    }

    boolean has(RoundId round, UUID material) {
        return jdbc.sql("select exists (select from supervision_material where round_id = :round and id = :id)")
                .param("round", round.value())
                .param("id", material)
                .query(Boolean.class)
                .single();
    }

    /** False if the person has confirmed it before. */
    boolean confirm(UUID material, UUID person, Instant at) {
        return jdbc.sql("""
                                insert into supervision_study (material_id, person_id, at) values (:material, :person, :at)
                                on conflict do nothing
                                """)
                        .param("material", material)
                        .param("person", person)
                        .param("at", Moments.parameter(at))
                        .update()
                == 1;
    }

    /** The rounds that have the attachment among their material. */
    List<UUID> roundsWith(UUID attachment) {
        return jdbc.sql("select round_id from supervision_material where attachment_id = :attachment")
                .param("attachment", attachment)
                .query((row, number) -> row.getObject("round_id", UUID.class))
                .list();
    }
}
