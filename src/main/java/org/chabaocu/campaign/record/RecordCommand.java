package org.chabaocu.campaign.record;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is sent, new or changed: the body of the API calls.
 *
 * @param organizationId the unit or city union that keeps it; a record never changes it
 * @param endsOn the last day, if there is more than one
 * @param level of an induction; null for all three levels in one
 * @param hours class hours for each participant
 * @param passMark the score an exam is passed with; null for 60
 * @param attachmentIds in the order they are shown; photos and PDF documents uploaded before
 */
public record RecordCommand(
        @Nullable UUID organizationId,
        @NotNull RecordKind kind,
        @NotBlank @Size(max = 200) String title,
        @NotNull LocalDate heldOn,
        @Nullable LocalDate endsOn,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 200) String counterpart,
        @Nullable @Size(max = 100) String documentNumber,
        @Nullable TrainingLevel level,

        @Schema(
                description =
                        "How many took part, or a list of people: ids, names, or {personId, name, hours, score, passed}; "
                                + "or {count, attendees, people}",
                implementation = Object.class)
        @Nullable
        @Valid
        Participation participants,

        @Nullable @Positive @Digits(integer = 4, fraction = 2)
        BigDecimal hours,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal passMark,

        @Nullable @Size(max = 20_000) String content,

        @Nullable @Size(max = RecordCommand.MOST_ATTACHMENTS)
        List<@NotNull UUID> attachmentIds) {

    public static final int MOST_ATTACHMENTS = 30;

    public Participation participation() {
        return participants == null ? Participation.NONE : participants;
    }

    List<UUID> attachments() {
        return attachmentIds == null
                ? List.of()
                : attachmentIds.stream().distinct().toList();
    }
}
