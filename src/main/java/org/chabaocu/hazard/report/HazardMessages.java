package org.chabaocu.hazard.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages between the unit and the finder, oldest first. */
@Repository
class HazardMessages {

    static final int MOST = 200;

    private final JdbcClient jdbc;

    HazardMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HazardMessage> of(OrganizationId unit, HazardId hazard) {
        return jdbc.sql("""
                        select m.id, m.from_reporter, p.name as author, m.text, m.at
                        from hazard_message m
                        left join person p on p.id = m.author_id and not m.from_reporter
                        where m.unit_id = :unit and m.hazard_id = :hazard
                        order by m.id
                        limit :most
                        """)
                .param("unit", unit.value())
                .param("hazard", hazard.value())
                .param("most", MOST)
                .query(HazardMessages::message)
                .list();
    }

    int count(OrganizationId unit, HazardId hazard) {
        return jdbc.sql("select count(*) from hazard_message where unit_id = :unit and hazard_id = :hazard")
                .param("unit", unit.value())
                .param("hazard", hazard.value())
                .query(Integer.class)
                .single();
    }

    /** @param author null for an anonymous finder */
    void add(
            OrganizationId unit,
            HazardId hazard,
            boolean fromReporter,
            @Nullable PersonId author,
            String text,
            Instant now) {
        jdbc.sql("""
                        insert into hazard_message (unit_id, hazard_id, id, from_reporter, author_id, text, at)
                        values (:unit, :hazard, :id, :fromReporter, :author, :text, :now)
                        """)
                .param("unit", unit.value())
                .param("hazard", hazard.value())
                .param("id", Ids.next())
                .param("fromReporter", fromReporter)
                .param("author", author == null ? null : author.value())
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static HazardMessage message(ResultSet row, int number) throws SQLException {
        return new HazardMessage(
                row.getObject("id", UUID.class),
                row.getBoolean("from_reporter"),
                row.getString("author"),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
