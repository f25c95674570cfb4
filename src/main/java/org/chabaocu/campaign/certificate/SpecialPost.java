package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import org.chabaocu.organization.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * A work of a unit that needs a certificate, and who does it.
 *
 * @param work null when only the kind is known; then any certificate of the kind covers it
 * @param until the first day on which it is done no more
 */
public record SpecialPost(
        SpecialPostId id,
        Lineage unit,
        String kind,
        @Nullable String work,
        String post,
        Holder holder,
        LocalDate since,
        @Nullable LocalDate until,
        long version) {}
