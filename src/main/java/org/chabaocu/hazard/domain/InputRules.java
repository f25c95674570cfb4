package org.chabaocu.hazard.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** What must hold between the supplied fields, the hazard and today; every fault is named with its field. */
final class InputRules {

    /** A general hazard is rectified within this many days of its plan (domain §2). */
    private static final int GENERAL_DAYS = 30;

    private final Hazard hazard;
    private final Context context;
    private final List<FieldFault> faults = new ArrayList<>();

    private InputRules(Hazard hazard, Context context) {
        this.hazard = hazard;
        this.context = context;
    }

    static Optional<Refusal> check(Hazard hazard, Command command, Context context) {
        var rules = new InputRules(hazard, context);
        var refusal = rules.checkAll(command);
        if (refusal.isPresent()) return refusal;
        return rules.faults.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Invalid(List.copyOf(rules.faults)));
    }

    private Optional<Refusal> checkAll(Command command) {
        switch (command) {
            case Command.Evaluate evaluate -> evaluate(evaluate);
            case Command.Plan plan -> {
                responsible();
                notPast("deadline", plan.deadline());
                notAfter("deadline", plan.deadline(), today().plusDays(GENERAL_DAYS), "hazard.fault.GENERAL_DEADLINE");
            }
            case Command.PlanAndEscalate plan -> {
                responsible();
                notPast("deadline", plan.deadline());
            }
            case Command.FileAndNotify file -> {
                notFuture("filedOn", file.filedOn());
                notFuture("notifiedOn", file.notifiedOn());
            }
            case Command.RecordInspection inspection -> {
                notFuture("inspectedOn", inspection.inspectedOn());
                notPast("deadline", inspection.deadline());
                documentOnBehalf(command);
            }
            case Command.ListSupervision listing -> {
                notPast("deadline", listing.deadline());
                documentOnBehalf(command);
            }
            case Command.RequestExtension request -> {
                notPast("deadline", request.deadline());
                var deadline = hazard.deadline();
                if (deadline != null && !request.deadline().isAfter(deadline))
                    fault("deadline", "hazard.fault.NOT_LATER");
            }
            case Command.Delist delist -> notFuture("delistedOn", delist.delistedOn());
            case Command.MarkDuplicate mark -> original(mark);
            case Command.Regrade regrade -> {
                return regrade(regrade);
            }
            case Command.AdviseStopWork ignored -> {}
            case Command.RespondStopWork ignored -> {}
            case Command.LiftStopWork ignored -> {}
            case Command.RecordInterimMeasure ignored -> {}
            case Command.DecideExtension ignored -> {}
            case Command.SubmitRectification ignored -> {}
            case Command.InspectAcceptance ignored -> {}
            case Command.SuperviseAcceptance ignored -> {}
            case Command.Dismiss ignored -> {}
            case Command.ReviewDismissal ignored -> {}
            case Command.ObjectToDismissal ignored -> {}
            case Command.Reopen ignored -> {}
        }
        return Optional.empty();
    }

    private void evaluate(Command.Evaluate evaluate) {
        if (evaluate.grade() != Grade.MAJOR) return;
        required("clause", evaluate.clause());
        required("condition", evaluate.condition());
        required("harm", evaluate.harm());
    }

    /** A higher union grades up only; a regrading that changes nothing is none. */
    private Optional<Refusal> regrade(Command.Regrade regrade) {
        var imminent = regrade.imminent() == null ? hazard.isImminent() : regrade.imminent();
        var down = hazard.isMajor() && regrade.grade() == Grade.GENERAL;
        if (context.permit().party() == Party.HIGHER_UNION && (down || (hazard.isImminent() && !imminent)))
            return Optional.of(new Refusal.Forbidden(Text.of("hazard.refusal.UP_ONLY")));
        if (regrade.grade() == hazard.grade() && imminent == hazard.isImminent())
            fault("grade", "hazard.fault.SAME_GRADE");
        return Optional.empty();
    }

    private void responsible() {
        var home = context.responsibleHome();
        if (home == null || !Objects.equals(home.unitId(), hazard.where().unitId()))
            fault("responsibleId", "hazard.fault.NOT_OF_UNIT");
    }

    private void original(Command.MarkDuplicate mark) {
        if (mark.ofId().equals(hazard.id().value())) fault("ofId", "hazard.fault.ITSELF");
        else if (context.original() == null) fault("ofId", "hazard.fault.NO_SUCH_HAZARD");
        else if (context.original() == HazardStatus.DUPLICATE) fault("ofId", "hazard.fault.IS_DUPLICATE");
    }

    /** A union acts for the government only with the government's document. */
    private void documentOnBehalf(Command command) {
        if (context.permit().party() == Party.HIGHER_UNION
                && command.attachments().isEmpty()) fault("attachmentIds", "hazard.fault.DOCUMENT_NEEDED");
    }

    private void required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) fault(field, "hazard.fault.REQUIRED_FOR_MAJOR");
    }

    private void notFuture(String field, LocalDate date) {
        notAfter(field, date, today(), "hazard.fault.IN_FUTURE");
    }

    private void notAfter(String field, LocalDate date, LocalDate limit, String fault) {
        if (date.isAfter(limit)) fault(field, fault);
    }

    private void notPast(String field, @Nullable LocalDate date) {
        if (date != null && date.isBefore(today())) fault(field, "hazard.fault.IN_PAST");
    }

    private LocalDate today() {
        return context.moment().today();
    }

    private void fault(String field, String code) {
        faults.add(new FieldFault(field, Text.of(code)));
    }
}
