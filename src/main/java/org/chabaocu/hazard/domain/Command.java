package org.chabaocu.hazard.domain;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.Level;
import org.jspecify.annotations.Nullable;

/** What must be supplied with each action: the body of its API call, the fields of its form and the data of its event. */
public sealed interface Command {

    /** The ids of the photos and documents that come with the action. */
    default List<UUID> attachments() {
        return List.of();
    }

    /**
     * For a major hazard clause, condition (present state and cause) and harm (harm and difficulty) are required too.
     *
     * @param imminent whether it may cause an accident at once; null leaves what the report said
     */
    record Evaluate(
            @NotNull Grade grade,
            @NotBlank @Size(max = 40) String category,
            @NotNull Cause cause,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Boolean imminent,
            @Nullable @Size(max = 500) String clause,
            @Nullable @Size(max = 1000) String condition,
            @Nullable @Size(max = 1000) String harm)
            implements Command {}

    /** A recommendation (安全生产法 art. 60): the unit answers it. */
    record AdviseStopWork(
            @NotBlank @Size(max = 500) String scope,
            @NotBlank @Size(max = 1000) String reason) implements Command {}

    record RespondStopWork(
            @NotNull Boolean stopped,
            @NotBlank @Size(max = 1000) String reason) implements Command {}

    record LiftStopWork(@NotBlank @Size(max = 1000) String reason) implements Command {}

    /** The five guarantees 责任、措施、资金、时限、预案. */
    record Plan(
            @NotNull Level level,
            @NotNull UUID responsibleId,
            @NotBlank @Size(max = 2000) String measures,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal funds,

            @NotNull LocalDate deadline,
            @NotBlank @Size(max = 2000) String contingency)
            implements Command {}

    /** The six plan parts of 安全生产事故隐患排查治理暂行规定. */
    record PlanAndEscalate(
            @NotBlank @Size(max = 2000) String goals,
            @NotBlank @Size(max = 2000) String measures,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal funds,

            @NotNull UUID responsibleId,
            @NotNull LocalDate deadline,
            @NotBlank @Size(max = 2000) String emergencyPlan)
            implements Command {}

    /** Two dated facts: the file and the notice. */
    record FileAndNotify(
            @NotBlank @Size(max = 100) String archiveNumber,
            @NotNull LocalDate filedOn,
            @NotBlank @Size(max = 200) String governmentDepartment,
            @NotBlank @Size(max = 100) String documentNumber,
            @NotNull LocalDate notifiedOn)
            implements Command {}

    record RecordInspection(
            @NotBlank @Size(max = 2000) String findings,
            @NotNull LocalDate inspectedOn,
            @Nullable LocalDate deadline,
            @Nullable @Size(max = 9) List<UUID> attachmentIds)
            implements Command {
        @Override
        public List<UUID> attachments() {
            return attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    record ListSupervision(
            @NotBlank @Size(max = 100) String listingNumber,
            @NotBlank @Size(max = 2000) String requirements,
            @NotNull LocalDate deadline,
            @Nullable @Size(max = 9) List<UUID> attachmentIds)
            implements Command {
        @Override
        public List<UUID> attachments() {
            return attachmentIds == null ? List.of() : attachmentIds;
        }
    }

    record RecordInterimMeasure(@NotBlank @Size(max = 1000) String measure) implements Command {}

    record RequestExtension(
            @NotNull LocalDate deadline,
            @NotBlank @Size(max = 1000) String reason) implements Command {}

    record DecideExtension(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 1000) String reason) implements Command {}

    record SubmitRectification(
            @NotBlank @Size(max = 2000) String description,

            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
            BigDecimal cost,

            @Nullable @Size(max = 9) List<UUID> photoIds)
            implements Command {
        @Override
        public List<UUID> attachments() {
            return photoIds == null ? List.of() : photoIds;
        }
    }

    record InspectAcceptance(
            @NotNull Boolean passed,
            @NotBlank @Size(max = 1000) String findings) implements Command {}

    record SuperviseAcceptance(
            @NotNull Boolean agreed,
            @NotBlank @Size(max = 1000) String opinion) implements Command {}

    record Delist(
            @NotBlank @Size(max = 100) String documentNumber,
            @NotNull LocalDate delistedOn) implements Command {}

    record Dismiss(@NotBlank @Size(max = 1000) String reason) implements Command {}

    record MarkDuplicate(
            @NotNull UUID ofId, @NotBlank @Size(max = 1000) String reason) implements Command {}

    record ReviewDismissal(
            @NotNull Boolean confirmed,
            @NotBlank @Size(max = 1000) String reason) implements Command {}

    /** The reporter may object once. */
    record ObjectToDismissal(@NotBlank @Size(max = 1000) String reason) implements Command {}

    record Regrade(
            @NotNull Grade grade,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable Boolean imminent) implements Command {}

    record Reopen(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @Size(max = 9) List<UUID> photoIds) implements Command {
        @Override
        public List<UUID> attachments() {
            return photoIds == null ? List.of() : photoIds;
        }
    }
}
