package org.chabaocu.hazard.domain;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be done to a hazard (domain §2). The code is the word of the API, of URLs and of events. */
public enum Action {
    /** The only action without a row in the state table: it begins the hazard. */
    REPORT(null),
    EVALUATE(Command.Evaluate.class),
    ADVISE_STOP_WORK(Command.AdviseStopWork.class),
    RESPOND_STOP_WORK(Command.RespondStopWork.class),
    LIFT_STOP_WORK(Command.LiftStopWork.class),
    PLAN(Command.Plan.class),
    PLAN_AND_ESCALATE(Command.PlanAndEscalate.class),
    FILE_AND_NOTIFY(Command.FileAndNotify.class),
    RECORD_INSPECTION(Command.RecordInspection.class),
    LIST_SUPERVISION(Command.ListSupervision.class),
    RECORD_INTERIM_MEASURE(Command.RecordInterimMeasure.class),
    REQUEST_EXTENSION(Command.RequestExtension.class),
    DECIDE_EXTENSION(Command.DecideExtension.class),
    SUBMIT_RECTIFICATION(Command.SubmitRectification.class),
    INSPECT_ACCEPTANCE(Command.InspectAcceptance.class),
    SUPERVISE_ACCEPTANCE(Command.SuperviseAcceptance.class),
    DELIST(Command.Delist.class),
    DISMISS(Command.Dismiss.class),
    MARK_DUPLICATE(Command.MarkDuplicate.class),
    REVIEW_DISMISSAL(Command.ReviewDismissal.class),
    OBJECT_TO_DISMISSAL(Command.ObjectToDismissal.class),
    REGRADE(Command.Regrade.class),
    REOPEN(Command.Reopen.class);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    private final @Nullable Class<? extends Command> command;

    Action(@Nullable Class<? extends Command> command) {
        this.command = command;
    }

    /** What must be supplied with the action. */
    public Class<? extends Command> command() {
        return Objects.requireNonNull(command);
    }

    public static Action of(Command command) {
        return Stream.of(values())
                .filter(action -> command.getClass().equals(action.command))
                .findFirst()
                .orElseThrow();
    }

    public String code() {
        return code;
    }

    public static Optional<Action> of(String code) {
        return Stream.of(values()).filter(action -> action.code.equals(code)).findFirst();
    }
}
