package org.chabaocu.hazard.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.hazard.HazardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the forms that were sent. */
@Repository
class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims a submission for a hazard about to be written. False if it was sent before; its twin on the way is waited for. */
    boolean begin(UUID unit, Submission submission, HazardId hazard, Instant now) {
        return jdbc.sql("""
                        insert into report_submission (unit_id, submission, hazard_id, created_at)
                        values (:unit, :submission, :hazard, :now)
                        on conflict (unit_id, submission) do nothing
                        """)
                        .param("unit", unit)
                        .param("submission", submission.hash())
                        .param("hazard", hazard.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<HazardId> find(UUID unit, Submission submission) {
        return jdbc.sql("select hazard_id from report_submission where unit_id = :unit and submission = :submission")
                .param("unit", unit)
                .param("submission", submission.hash())
                .query(UUID.class)
                .optional()
                .map(HazardId::new);
    }
}
