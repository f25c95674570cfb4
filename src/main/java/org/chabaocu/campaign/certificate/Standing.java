package org.chabaocu.campaign.certificate;

import java.time.LocalDate;

/** Whether a certificate counts: in date, reviewed, and its holder works here and does the work it is for. */
public enum Standing {
    VALID,
    /** In order, but its holder is not entered as doing that work. */
    NOT_AT_WORK,
    /** Its holder is no longer of the unit. */
    HOLDER_LEFT,
    REVIEW_OVERDUE,
    EXPIRED,
    REPLACED,
    WITHDRAWN;

    static Standing of(Certificate certificate, boolean holderHere, boolean atWork, LocalDate today) {
        if (certificate.status() == CertificateStatus.WITHDRAWN) return WITHDRAWN;
        if (certificate.status() == CertificateStatus.REPLACED) return REPLACED;
        if (certificate.term().isExpired(today)) return EXPIRED;
        if (certificate.term().isReviewOverdue(today)) return REVIEW_OVERDUE;
        if (!holderHere) return HOLDER_LEFT;
        return atWork ? VALID : NOT_AT_WORK;
    }
}
