package org.chabaocu.campaign.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.campaign.event.CampaignEvents;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence, kept by a unit or a city union.
 *
 * @param where the organisation that keeps it
 * @param files the attachments in their order
 * @param head where its chain of events stands
 */
public record CampaignRecord(
        RecordId id,
        Lineage where,
        RecordDetails details,
        List<UUID> files,
        RecordStatus status,
        @Nullable String withdrawnReason,
        PersonId createdBy,
        Instant createdAt,
        PersonId changedBy,
        Instant changedAt,
        long version,
        CampaignEvents.Head head) {

    public boolean isKept() {
        return status == RecordStatus.KEPT;
    }

    CampaignRecord changed(RecordDetails now, PersonId by, Instant at) {
        return new CampaignRecord(
                id, where, now, files, status, withdrawnReason, createdBy, createdAt, by, at, version + 1, head);
    }

    CampaignRecord withdrawn(String reason, PersonId by, Instant at) {
        return new CampaignRecord(
                id,
                where,
                details,
                files,
                RecordStatus.WITHDRAWN,
                reason,
                createdBy,
                createdAt,
                by,
                at,
                version + 1,
                head);
    }
}
