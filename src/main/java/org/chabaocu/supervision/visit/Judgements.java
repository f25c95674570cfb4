package org.chabaocu.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.Verdict;
import org.chabaocu.supervision.domain.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The judged items of visits. */
@Repository
class Judgements {

    private static final String SELECT = """
            select j.item_code, j.verdict, j.remark, j.methods, j.judged_by, p.name, j.judged_at, j.version
            from supervision_judgement j join person p on p.id = j.judged_by
            where j.visit_id = :visit
            """;

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Judgement> of(VisitId visit) {
        return jdbc.sql(SELECT)
                .param("visit", visit.value())
                .query(Judgements::read)
                .list();
    }

    Optional<Judgement> find(VisitId visit, String itemCode) {
        return jdbc.sql(SELECT + " and j.item_code = :item")
                .param("visit", visit.value())
                .param("item", itemCode)
                .query(Judgements::read)
                .optional();
    }

    /** Within the lock on the visit: what is there has been looked at. */
    void write(VisitId visit, Judgement judgement) {
        jdbc.sql("""
                        insert into supervision_judgement (visit_id, item_code, verdict, remark, methods, judged_by, judged_at, version)
                        values (:visit, :item, :verdict, :remark, cast(:methods as text[]), :by, :at, :version)
                        on conflict (visit_id, item_code) do update
                        set verdict = excluded.verdict, remark = excluded.remark, methods = excluded.methods,
                            judged_by = excluded.judged_by, judged_at = excluded.judged_at, version = excluded.version
                        """)
                .param("visit", visit.value())
                .param("item", judgement.itemCode())
                .param("verdict", judgement.verdict().name())
                .param("remark", judgement.remark())
                .param("methods", VisitRows.array(judgement.methods().stream()))
                .param("by", judgement.judgedBy().value())
                .param("at", Moments.parameter(judgement.judgedAt()))
                .param("version", judgement.version())
                .update();
    }

    private static Judgement read(ResultSet row, int number) throws SQLException {
        return new Judgement(
                VisitRows.text(row, "item_code"),
                Verdict.valueOf(row.getString("verdict")),
                VisitRows.text(row, "remark"),
                VisitRows.texts(row, "methods"),
                new PersonId(row.getObject("judged_by", UUID.class)),
                VisitRows.text(row, "name"),
                Moments.read(row, "judged_at"),
                row.getLong("version"));
    }
}
