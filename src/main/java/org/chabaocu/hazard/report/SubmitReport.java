package org.chabaocu.hazard.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ReportCommand;
import org.chabaocu.hazard.application.ReportHazard;
import org.chabaocu.hazard.application.Reported;
import org.chabaocu.hazard.application.ReportedBy;
import org.chabaocu.hazard.persistence.Hazards;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports what a form says, once, however often it is sent. */
@Service
class SubmitReport {

    private final Submissions submissions;
    private final ReportHazard reportHazard;
    private final Hazards hazards;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SubmitReport(
            Submissions submissions,
            ReportHazard reportHazard,
            Hazards hazards,
            TransactionTemplate transaction,
            Clock clock) {
        this.submissions = submissions;
        this.reportHazard = reportHazard;
        this.hazards = hazards;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<Reported> submit(ReportCommand command, ReportedBy by, Submission submission) {
        return Objects.requireNonNull(transaction.execute(status -> submit(command, by, submission, status)));
    }

    private Outcome<Reported> submit(
            ReportCommand command, ReportedBy by, Submission submission, TransactionStatus status) {
        var id = new HazardId(Ids.next());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!submissions.begin(command.unitId(), submission, id, now)) return earlier(command, submission);
        var foreseen = new ReportedBy.Foreseen(id, submission.claimCode());
        var outcome = reportHazard.report(command, by.by(submission.uploader(), foreseen));
        if (outcome instanceof Outcome.Refused<Reported>) status.setRollbackOnly();
        return outcome;
    }

    boolean isSent(ReportCommand command, Submission submission) {
        return submissions.find(command.unitId(), submission).isPresent();
    }

    private Outcome<Reported> earlier(ReportCommand command, Submission submission) {
        var hazard = submissions
                .find(command.unitId(), submission)
                .flatMap(hazards::find)
                .orElseThrow();
        return Outcome.done(new Reported(hazard, hazard.report().claimHash() == null ? null : submission.claimCode()));
    }
}
