package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A special post together with the certificate that covers it best.
 *
 * @param doer who does the work
 * @param here whether the doer is still of the unit
 */
public record CoveredPost(
        SpecialPost post,
        String doer,
        boolean here,
        Titles titles,
        Cover cover,
        @Nullable Proof proof) {

    /** The best certificate there is for it. */
    public record Proof(
            CertificateId id, LocalDate expiresOn, @Nullable LocalDate reviewDueOn) {}

    /** 持证上岗: a certificate in date, reviewed, of this person for this work. */
    public enum Cover {
        VALID,
        REVIEW_OVERDUE,
        EXPIRED,
        NONE
    }

    public boolean isValid() {
        return cover == Cover.VALID;
    }
}
