package org.chabaocu.supervision.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.supervision.domain.VisitId;
import org.chabaocu.supervision.domain.VisitStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The visits of rounds. Every change counts the visit's version on. */
@Repository
class Visits {

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(VisitId id) {
        return jdbc.sql("select " + VisitRows.COLUMNS + " from supervision_visit v where v.id = :id")
                .param("id", id.value())
                .query(VisitRows::read)
                .optional();
    }

    /**
     * The visit, locked with its round until the transaction ends. The round comes first, as it does for everybody who
     * writes to both: every action adds to the round's chain.
     */
    Optional<Visit> lock(VisitId id) {
        jdbc.sql("""
                        select id from supervision_round
                        where id = (select round_id from supervision_visit where id = :id) for update
                        """).param("id", id.value()).query(UUID.class).optional();
        return jdbc.sql("select " + VisitRows.COLUMNS + " from supervision_visit v where v.id = :id for update")
                .param("id", id.value())
                .query(VisitRows::read)
                .optional();
    }

    /** Whether the team has ended its visits: nothing is judged any more. */
    boolean hasTeamEnded(Visit visit) {
        return jdbc.sql("select status not in ('PREPARING', 'VISITING') from supervision_team where id = :team")
                .param("team", visit.team().value())
                .query(Boolean.class)
                .single();
    }

    void start(Visit visit, Instant at) {
        change(visit, "status = 'STARTED', started_at = :at")
                .param("at", Moments.parameter(at))
                .update();
    }

    void skip(Visit visit, String reason) {
        change(visit, "status = 'SKIPPED', skip_reason = :reason")
                .param("reason", reason)
                .update();
    }

    void writeBasics(Visit visit, VisitRecord.Basics basics) {
        change(visit, """
                        started_at = :started, ended_at = :ended, place = :place, methods = cast(:methods as text[]),
                        basics_version = version + 1
                        """)
                .param("started", Moments.parameter(basics.startedAt()))
                .param("ended", moment(basics.endedAt()))
                .param("place", basics.place())
                .param("methods", VisitRows.array(basics.methods().stream().map(Enum::name)))
                .update();
    }

    void writeNotes(Visit visit, String notes) {
        change(visit, "notes = :notes, notes_version = version + 1")
                .param("notes", notes)
                .update();
    }

    void writeOpinion(Visit visit, String opinion) {
        change(visit, "opinion = :opinion, opinion_version = version + 1")
                .param("opinion", opinion)
                .update();
    }

    void handOver(Visit visit, Instant at) {
        change(visit, "status = 'HANDED_OVER', handed_over_at = :at, ended_at = coalesce(ended_at, :at)")
                .param("at", Moments.parameter(at))
                .update();
    }

    void acknowledge(Visit visit, PersonId by, Instant at) {
        change(visit, "status = 'ACKNOWLEDGED', acknowledged_by = :by, acknowledged_at = :at")
                .param("by", by.value())
                .param("at", Moments.parameter(at))
                .update();
    }

    /** One correction more was reported: with the last one the visit is corrected. */
    void correct(Visit visit, VisitStatus to, Instant at) {
        change(visit, "status = :to, corrected_at = :at")
                .param("to", to.name())
                .param("at", to == VisitStatus.CORRECTED ? Moments.parameter(at) : null)
                .update();
    }

    /** A correction was confirmed or sent back. */
    void confirm(Visit visit, VisitStatus to, PersonId by, Instant at) {
        var isLast = to == VisitStatus.CONFIRMED;
        change(visit, "status = :to, confirmed_by = :by, confirmed_at = :at")
                .param("to", to.name())
                .param("by", isLast ? by.value() : null)
                .param("at", isLast ? Moments.parameter(at) : null)
                .update();
    }

    private StatementSpec change(Visit visit, String changes) {
        return jdbc.sql("update supervision_visit set version = version + 1, " + changes + " where id = :id")
                .param("id", visit.id().value());
    }

    private static @Nullable Object moment(@Nullable Instant at) {
        return at == null ? null : Moments.parameter(at);
    }
}
