package org.chabaocu.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.domain.HazardState.CloseOut;
import org.chabaocu.hazard.domain.HazardState.Dismissal;
import org.chabaocu.hazard.domain.HazardState.Extension;
import org.chabaocu.hazard.domain.HazardState.Filing;
import org.chabaocu.hazard.domain.HazardState.Grading;
import org.chabaocu.hazard.domain.HazardState.Listing;
import org.chabaocu.hazard.domain.HazardState.Plan;
import org.chabaocu.hazard.domain.HazardState.StopWork;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A hazard. It changes only through {@link Decision}, in this package, along the rows of {@link Lifecycle}; the rules that
 * hold in every path are asserted after each change by {@link Invariants}, and once more by the database.
 */
public final class Hazard {

    final Report report;
    Lineage where;
    HazardStatus status = HazardStatus.REPORTED;
    long version = 1;
    int round;

    @Nullable
    Instant dueAt;

    @Nullable
    String category;

    @Nullable
    Grading grading;

    boolean imminent;

    @Nullable
    Plan plan;

    @Nullable
    Filing filing;

    @Nullable
    Listing listing;

    @Nullable
    StopWork stopWork;

    @Nullable
    Dismissal dismissal;

    boolean objected;

    @Nullable
    Extension extension;

    Acceptance acceptance = Acceptance.NONE;

    @Nullable
    CloseOut closeOut;

    int eventSeq = 1;
    String headHash;

    /** A hazard just reported; its first event is written with it. */
    public static Hazard reported(
            Report report,
            Lineage where,
            @Nullable String category,
            boolean imminent,
            TimeLimits limits,
            String headHash) {
        var hazard = new Hazard(report, where, headHash);
        hazard.category = category;
        hazard.imminent = imminent;
        hazard.dueAt = limits.end(report.reportedAt(), HazardStatus.REPORTED, null, imminent);
        return hazard;
    }

    /** A hazard as it was stored. */
    public static Hazard of(HazardSnapshot stored) {
        var hazard = new Hazard(stored.report(), stored.where(), stored.headHash());
        hazard.status = stored.status();
        hazard.version = stored.version();
        hazard.round = stored.round();
        hazard.dueAt = stored.dueAt();
        hazard.category = stored.category();
        hazard.grading = stored.grading();
        hazard.imminent = stored.imminent();
        hazard.plan = stored.plan();
        hazard.filing = stored.filing();
        hazard.listing = stored.listing();
        hazard.stopWork = stored.stopWork();
        hazard.dismissal = stored.dismissal();
        hazard.objected = stored.objected();
        hazard.extension = stored.extension();
        hazard.acceptance = stored.acceptance();
        hazard.closeOut = stored.closeOut();
        hazard.eventSeq = stored.eventSeq();
        return hazard;
    }

    private Hazard(Report report, Lineage where, String headHash) {
        this.report = report;
        this.where = where;
        this.headHash = headHash;
    }

    public HazardId id() {
        return report.id();
    }

    public Report report() {
        return report;
    }

    public Lineage where() {
        return where;
    }

    public HazardStatus status() {
        return status;
    }

    public long version() {
        return version;
    }

    public int round() {
        return round;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && now.isAfter(dueAt);
    }

    public @Nullable String category() {
        return category;
    }

    public @Nullable Grading grading() {
        return grading;
    }

    public @Nullable Grade grade() {
        return grading == null ? null : grading.grade();
    }

    public boolean isMajor() {
        return grade() == Grade.MAJOR;
    }

    public boolean isImminent() {
        return imminent;
    }

    public @Nullable Plan plan() {
        return plan;
    }

    public @Nullable Level level() {
        return plan == null ? null : plan.level();
    }

    public @Nullable PersonId responsible() {
        return plan == null ? null : plan.responsible();
    }

    public @Nullable LocalDate deadline() {
        return plan == null ? null : plan.deadline();
    }

    public @Nullable Filing filing() {
        return filing;
    }

    public @Nullable Listing listing() {
        return listing;
    }

    public boolean isListed() {
        return listing != null;
    }

    public boolean isDelisted() {
        return listing != null && listing.delistedOn() != null;
    }

    public @Nullable StopWork stopWork() {
        return stopWork;
    }

    /** Whether a stop-work recommendation has been made and not been lifted. */
    public boolean stopWorkStands() {
        return stopWork != null && stopWork.liftedAt() == null;
    }

    public @Nullable Dismissal dismissal() {
        return dismissal;
    }

    public @Nullable PersonId dismissalBy() {
        return dismissal == null ? null : dismissal.by();
    }

    public boolean objected() {
        return objected;
    }

    public @Nullable Extension extension() {
        return extension;
    }

    public @Nullable PersonId extensionBy() {
        return extension == null ? null : extension.by();
    }

    public Acceptance acceptance() {
        return acceptance;
    }

    public @Nullable CloseOut closeOut() {
        return closeOut;
    }

    public @Nullable Instant closedAt() {
        return closeOut == null ? null : closeOut.at();
    }

    public @Nullable PersonId reporter() {
        return report.reporter();
    }

    /** The event that the last change has brought: the chain grows by one link. */
    public void chained(String hash) {
        eventSeq++;
        version++;
        headHash = hash;
    }

    public int eventSeq() {
        return eventSeq;
    }

    public String headHash() {
        return headHash;
    }
}
