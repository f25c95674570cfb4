package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.VisitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is noted at a visit one by one: questions and answers, good practice; and the feedback on discipline. */
@Repository
class VisitNotes {

    private final JdbcClient jdbc;

    VisitNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Interview> interviews(VisitId visit) {
        return jdbc.sql("""
                        select i.id, i.item_code, i.post, i.question, i.answer, i.satisfied, p.name, i.asked_at
                        from supervision_interview i join person p on p.id = i.asked_by
                        where i.visit_id = :visit order by i.id
                        """)
                .param("visit", visit.value())
                .query((row, number) -> new Interview(
                        row.getObject("id", UUID.class),
                        row.getString("item_code"),
                        VisitRows.text(row, "post"),
                        VisitRows.text(row, "question"),
                        VisitRows.text(row, "answer"),
                        row.getObject("satisfied", Boolean.class),
                        VisitRows.text(row, "name"),
                        Moments.read(row, "asked_at")))
                .list();
    }

    UUID ask(VisitId visit, InterviewCommand command, PersonId by, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into supervision_interview (id, visit_id, item_code, post, question, answer, satisfied, asked_by, asked_at)
                        values (:id, :visit, :item, :post, :question, :answer, :satisfied, :by, :at)
                        """)
                .param("id", id)
                .param("visit", visit.value())
                .param("item", command.itemCode())
                .param("post", command.post())
                .param("question", command.question())
                .param("answer", command.answer())
                .param("satisfied", command.satisfied())
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .update();
        return id;
    }

    boolean removeInterview(VisitId visit, UUID id) {
        return jdbc.sql("delete from supervision_interview where visit_id = :visit and id = :id")
                        .param("visit", visit.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Practice> practices(VisitId visit) {
        return jdbc.sql("""
                        select a.id, a.text, p.name, a.added_at
                        from supervision_practice a join person p on p.id = a.added_by
                        where a.visit_id = :visit order by a.id
                        """)
                .param("visit", visit.value())
                .query((row, number) -> new Practice(
                        row.getObject("id", UUID.class),
                        VisitRows.text(row, "text"),
                        VisitRows.text(row, "name"),
                        Moments.read(row, "added_at")))
                .list();
    }

    UUID note(VisitId visit, String practice, PersonId by, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into supervision_practice (id, visit_id, text, added_by, added_at)
                        values (:id, :visit, :text, :by, :at)
                        """)
                .param("id", id)
                .param("visit", visit.value())
                .param("text", practice)
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .update();
        return id;
    }

    boolean removePractice(VisitId visit, UUID id) {
        return jdbc.sql("delete from supervision_practice where visit_id = :visit and id = :id")
                        .param("visit", visit.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Feedback> feedback(VisitId visit) {
        return jdbc.sql("select observed, text, given_at from supervision_feedback where visit_id = :visit")
                .param("visit", visit.value())
                .query((row, number) -> new Feedback(
                        row.getBoolean("observed"),
                        Objects.requireNonNull(row.getString("text")),
                        Moments.read(row, "given_at")))
                .optional();
    }

    /** False if it was given before: once is enough. */
    boolean give(VisitId visit, boolean observed, String text, PersonId by, Instant at) {
        return jdbc.sql("""
                        insert into supervision_feedback (visit_id, observed, text, given_by, given_at)
                        values (:visit, :observed, :text, :by, :at)
                        on conflict do nothing
                        """)
                        .param("visit", visit.value())
                        .param("observed", observed)
                        .param("text", text)
                        .param("by", by.value())
                        .param("at", Moments.parameter(at))
                        .update()
                == 1;
    }
}
