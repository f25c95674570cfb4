package org.chabaocu.campaign.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/**
 * A record as a line of a list.
 *
 * @param organizationId the unit or city union that keeps it
 * @param participants how many took part; null if nobody counted
 * @param named how many of them by name
 * @param hours class hours for each participant
 * @param examined how many of the named have an exam result
 * @param passed how many of these passed
 * @param attachments how many files are attached
 */
public record RecordRow(
        RecordId id,
        OrganizationId organizationId,
        OrganizationKind organizationKind,
        String organizationName,
        RecordKind kind,
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

    /** The item of the keeper's checklist it speaks to. */
    public @Nullable String item() {
        return kind.item(organizationKind);
    }
}
