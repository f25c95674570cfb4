package org.chabaocu.hazard.domain;

import static org.chabaocu.hazard.HazardStatus.*;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.domain.HazardState.Dismissal;
import org.chabaocu.hazard.domain.HazardState.Extension;
import org.chabaocu.hazard.domain.HazardState.Filing;
import org.chabaocu.hazard.domain.HazardState.Grading;
import org.chabaocu.hazard.domain.HazardState.Listing;
import org.chabaocu.hazard.domain.HazardState.StopWork;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Outcome;

/** Carries out a permitted action: checks what was supplied, then changes the hazard. */
public final class Decision {

    /** What came of an action. {@code facts} joins the supplied data in the event. */
    public record Taken(Action action, HazardStatus from, HazardStatus to, Map<String, Object> facts) {}

    private final Hazard hazard;
    private final Context context;

    private Decision(Hazard hazard, Context context) {
        this.hazard = hazard;
        this.context = context;
    }

    /** Takes the action, or refuses and leaves the hazard as it was. */
    public static Outcome<Taken> take(Hazard hazard, Command command, Context context) {
        var refusal = InputRules.check(hazard, command, context);
        return refusal.<Outcome<Taken>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Decision(hazard, context).carryOut(command)));
    }

    private Taken carryOut(Command command) {
        var from = hazard.status;
        switch (command) {
            case Command.Evaluate evaluate -> evaluate(evaluate);
            case Command.AdviseStopWork advice -> adviseStopWork();
            case Command.RespondStopWork answer -> answerStopWork(answer.stopped());
            case Command.LiftStopWork lift -> liftStopWork();
            case Command.Plan plan -> plan(planOf(plan));
            case Command.PlanAndEscalate plan -> plan(planOf(plan));
            case Command.FileAndNotify file -> file(file);
            case Command.RecordInspection inspection -> inspected(inspection);
            case Command.ListSupervision listing -> list(listing);
            case Command.RecordInterimMeasure measure -> {}
            case Command.RequestExtension request ->
                hazard.extension = new Extension(request.deadline(), context.person());
            case Command.DecideExtension decision -> decideExtension(decision.granted());
            case Command.SubmitRectification submission -> submit();
            case Command.InspectAcceptance inspection ->
                accept(hazard.acceptance.inspected(verdict(inspection.passed())));
            case Command.SuperviseAcceptance supervision ->
                accept(hazard.acceptance.supervised(verdict(supervision.agreed())));
            case Command.Delist delist -> delist(delist);
            case Command.Dismiss dismiss -> proposeDismissal(new Dismissal(DISMISSED, context.person(), null));
            case Command.MarkDuplicate mark ->
                proposeDismissal(new Dismissal(DUPLICATE, context.person(), mark.ofId()));
            case Command.ReviewDismissal review -> reviewDismissal(review.confirmed());
            case Command.ObjectToDismissal objection -> object();
            case Command.Regrade regrade -> regrade(regrade);
            case Command.Reopen reopen -> reopen();
        }
        Invariants.check(hazard);
        return new Taken(Action.of(command), from, hazard.status, facts());
    }

    private Map<String, Object> facts() {
        return Optional.ofNullable(hazard.closeOut)
                .<Map<String, Object>>map(closeOut -> Map.of("closeNumber", closeOut.number()))
                .orElse(Map.of());
    }

    private void evaluate(Command.Evaluate evaluate) {
        hazard.category = evaluate.category();
        hazard.imminent = evaluate.imminent() == null ? hazard.imminent : evaluate.imminent();
        graded(new Grading(evaluate.grade(), evaluate.cause()));
    }

    private void regrade(Command.Regrade regrade) {
        hazard.imminent = regrade.imminent() == null ? hazard.imminent : regrade.imminent();
        hazard.plan = null;
        hazard.filing = null;
        hazard.extension = null;
        graded(new Grading(regrade.grade(), grading().cause()));
    }

    private void graded(Grading grading) {
        hazard.grading = grading;
        var stop = hazard.isMajor() && hazard.imminent && !hazard.stopWorkStands();
        enter(stop ? STOP_WORK : PLANNING);
    }

    private void adviseStopWork() {
        hazard.stopWork = new StopWork(context.moment().at(), null, null, null);
        if (hazard.status == STOP_WORK) enter(PLANNING);
    }

    private void answerStopWork(boolean stopped) {
        var advice = stopWork();
        hazard.stopWork =
                new StopWork(advice.advisedAt(), stopped, context.moment().at(), null);
    }

    private void liftStopWork() {
        var advice = stopWork();
        hazard.stopWork = new StopWork(
                advice.advisedAt(),
                advice.answer(),
                advice.answeredAt(),
                context.moment().at());
    }

    private void plan(HazardState.Plan plan) {
        hazard.plan = plan;
        var home = context.responsibleHome();
        if (home != null && hazard.where.departmentId() == null && home.departmentId() != null) hazard.where = home;
        if (hazard.isMajor()) enter(ESCALATED);
        else startRound();
    }

    private void file(Command.FileAndNotify file) {
        hazard.filing = new Filing(
                file.archiveNumber(),
                file.filedOn(),
                file.governmentDepartment(),
                file.documentNumber(),
                file.notifiedOn());
        enter(GOVERNMENT);
    }

    private void inspected(Command.RecordInspection inspection) {
        if (inspection.deadline() != null) hazard.plan = plan().until(inspection.deadline());
        startRound();
    }

    private void list(Command.ListSupervision listing) {
        hazard.listing = new Listing(listing.listingNumber(), context.moment().at(), null, null);
        hazard.plan = plan().until(listing.deadline());
        startRound();
    }

    private void decideExtension(boolean granted) {
        var asked = hazard.extension;
        hazard.extension = null;
        if (asked == null || !granted) return;
        hazard.plan = plan().until(asked.deadline());
        hazard.dueAt = context.moment().endOf(asked.deadline());
    }

    private void submit() {
        hazard.extension = null;
        hazard.acceptance = new Acceptance(context.person(), context.moment().at(), null, null);
        enter(ACCEPTANCE);
    }

    private void accept(Acceptance acceptance) {
        hazard.acceptance = acceptance;
        if (acceptance.isComplete() && !acceptance.isPositive()) startRound();
        else closeIfAccepted();
    }

    private void delist(Command.Delist delist) {
        var listing = listing();
        hazard.listing = new Listing(listing.number(), listing.at(), delist.documentNumber(), delist.delistedOn());
        closeIfAccepted();
    }

    private void closeIfAccepted() {
        if (!hazard.acceptance.isPositive() || (hazard.isListed() && !hazard.isDelisted())) return;
        if (hazard.stopWorkStands()) liftStopWork();
        var number = hazard.report.number() + "-X" + hazard.round;
        hazard.closeOut = new HazardState.CloseOut(number, context.moment().at());
        enter(CLOSED);
    }

    private void proposeDismissal(Dismissal dismissal) {
        hazard.dismissal = dismissal;
        enter(DISMISSAL_REVIEW);
    }

    private void reviewDismissal(boolean confirmed) {
        var proposed = hazard.dismissal;
        if (confirmed && proposed != null) {
            enter(proposed.to());
        } else {
            hazard.dismissal = null;
            enter(REPORTED);
        }
    }

    private void object() {
        hazard.objected = true;
        hazard.dismissal = null;
        enter(REPORTED);
    }

    private void reopen() {
        hazard.closeOut = null;
        startRound();
    }

    /** A new round of rectification; a deadline that has gone by gets a new clock, the deadline itself stays. */
    private void startRound() {
        hazard.round++;
        hazard.acceptance = Acceptance.NONE;
        if (hazard.listing != null) hazard.listing = hazard.listing.standing();
        enter(RECTIFYING);
        var planned = context.moment().endOf(plan().deadline());
        if (planned.isAfter(context.moment().at())) hazard.dueAt = planned;
    }

    private void enter(HazardStatus status) {
        hazard.status = status;
        hazard.dueAt = status.isOpen()
                ? context.limits().end(context.moment().at(), status, hazard.grade(), hazard.imminent)
                : null;
    }

    private Acceptance.Verdict verdict(boolean positive) {
        return new Acceptance.Verdict(context.person(), context.moment().at(), positive);
    }

    private static HazardState.Plan planOf(Command.Plan plan) {
        var responsible = new PersonId(plan.responsibleId());
        return new HazardState.Plan(plan.level(), responsible, plan.measures(), plan.funds(), plan.deadline());
    }

    /** A major hazard is the whole unit's. */
    private static HazardState.Plan planOf(Command.PlanAndEscalate plan) {
        var responsible = new PersonId(plan.responsibleId());
        return new HazardState.Plan(Level.UNIT, responsible, plan.measures(), plan.funds(), plan.deadline());
    }

    private Grading grading() {
        return Objects.requireNonNull(hazard.grading);
    }

    private HazardState.Plan plan() {
        return Objects.requireNonNull(hazard.plan);
    }

    private Listing listing() {
        return Objects.requireNonNull(hazard.listing);
    }

    private StopWork stopWork() {
        return Objects.requireNonNull(hazard.stopWork);
    }
}
