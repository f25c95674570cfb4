package org.chabaocu.campaign.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record with all that belongs to it, as somebody sees it.
 *
 * @param people the named participants this person may know
 * @param keeper whether this person may change it
 */
public record RecordView(
        CampaignRecord record,
        String organizationName,
        @Nullable String createdBy,
        @Nullable String changedBy,
        List<Participant> people,
        int named,
        List<FileRow> files,
        boolean keeper) {

    /** An attached file. */
    public record FileRow(UUID id, String name, String mediaType, long size) {

        public boolean isPhoto() {
            return mediaType.startsWith("image/");
        }
    }

    public boolean mayChange() {
        return keeper && record.isKept();
    }

    /** How many took part, where that is not just the number of those named. */
    public @Nullable Integer countedBeside() {
        var count = record.details().participants();
        return count == null || count == named ? null : count;
    }

    /** What would leave the record as it is, with other people or results. */
    public RecordCommand commandWith(List<Participation.Entry> entries) {
        var details = record.details();
        return new RecordCommand(
                null,
                details.kind(),
                details.title(),
                details.heldOn(),
                details.endsOn(),
                details.place(),
                details.counterpart(),
                details.documentNumber(),
                details.level(),
                new Participation(countedBeside(), details.attendees(), entries),
                details.hours(),
                details.passMark(),
                details.content(),
                files.stream().map(FileRow::id).toList());
    }

    public @Nullable String item() {
        return record.details().kind().item(record.where().kind());
    }
}
