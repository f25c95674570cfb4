package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a certificate. It holds to the end of its last day, and its review is due by the end of that day.
 *
 * @param reviewDueOn null when no review is left before it expires
 */
public record Term(
        LocalDate issuedOn, LocalDate expiresOn, @Nullable LocalDate reviewDueOn) {

    public boolean isExpired(LocalDate today) {
        return today.isAfter(expiresOn);
    }

    public boolean isReviewOverdue(LocalDate today) {
        return reviewDueOn != null && today.isAfter(reviewDueOn);
    }

    /** The next day by which something has to be done. */
    public LocalDate nextDueOn() {
        return reviewDueOn != null && reviewDueOn.isBefore(expiresOn) ? reviewDueOn : expiresOn;
    }

    public boolean isReviewNext() {
        return reviewDueOn != null && reviewDueOn.isBefore(expiresOn);
    }
}
