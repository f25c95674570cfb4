package org.chabaocu.campaign.record.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.campaign.record.Participant;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.RecordRow;
import org.chabaocu.campaign.record.RecordStatus;
import org.chabaocu.campaign.record.RecordView;
import org.chabaocu.campaign.record.TrainingLevel;
import org.jspecify.annotations.Nullable;

/**
 * A record as programs see it.
 *
 * @param item the item of the checklist it speaks to
 * @param participants how many took part
 * @param people the named participants the caller may know
 */
record RecordJson(
        UUID id,
        UUID organizationId,
        String organizationName,
        RecordKind kind,
        @Nullable String item,
        String title,
        LocalDate heldOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
        @Nullable String counterpart,
        @Nullable String documentNumber,
        @Nullable TrainingLevel level,
        @Nullable Integer participants,
        @Nullable String attendees,
        List<PersonJson> people,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal passMark,
        @Nullable String content,
        List<UUID> attachmentIds,
        List<RecordView.FileRow> attachments,
        RecordStatus status,
        @Nullable String withdrawnReason,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable String changedBy,
        Instant changedAt,
        long version) {

    record PersonJson(
            @Nullable UUID personId,
            String name,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal score,
            @Nullable Boolean passed,
            @Nullable Instant checkedInAt) {

        static PersonJson of(Participant one) {
            return new PersonJson(
                    one.person() == null ? null : one.person().value(),
                    one.name(),
                    one.hours(),
                    one.score(),
                    one.passed(),
                    one.checkedInAt());
        }
    }

    static RecordJson of(RecordView view) {
        var record = view.record();
        var details = record.details();
        return new RecordJson(
                record.id().value(),
                record.where().id().value(),
                view.organizationName(),
                details.kind(),
                view.item(),
                details.title(),
                details.heldOn(),
                details.endsOn(),
                details.place(),
                details.counterpart(),
                details.documentNumber(),
                details.level(),
                details.participants(),
                details.attendees(),
                view.people().stream().map(PersonJson::of).toList(),
                details.hours(),
                details.passMark(),
                details.content(),
                view.files().stream().map(RecordView.FileRow::id).toList(),
                view.files(),
                record.status(),
                record.withdrawnReason(),
                view.createdBy(),
                record.createdAt(),
                view.changedBy(),
                record.changedAt(),
                record.version());
    }

    /**
     * A record as a line of a list.
     *
     * @param named how many of the participants are named
     * @param examined how many of the named have an exam result
     * @param attachments how many files are attached
     */
    record RowJson(
            UUID id,
            UUID organizationId,
            String organizationName,
            RecordKind kind,
            @Nullable String item,
            String title,
            LocalDate heldOn,
            @Nullable LocalDate endsOn,
            @Nullable String place,
            @Nullable String documentNumber,
            @Nullable TrainingLevel level,
            @Nullable Integer participants,
            int named,
            @Nullable BigDecimal hours,
            int examined,
            int passed,
            int attachments,
            RecordStatus status) {

        static RowJson of(RecordRow row) {
            return new RowJson(
                    row.id().value(),
                    row.organizationId().value(),
                    row.organizationName(),
                    row.kind(),
                    row.item(),
                    row.title(),
                    row.heldOn(),
                    row.endsOn(),
                    row.place(),
                    row.documentNumber(),
                    row.level(),
                    row.participants(),
                    row.named(),
                    row.hours(),
                    row.examined(),
                    row.passed(),
                    row.attachments(),
                    row.status());
        }
    }
}
