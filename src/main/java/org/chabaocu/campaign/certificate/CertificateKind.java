package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of certificate in one version of its terms.
 *
 * @param validYears from issue to expiry
 * @param reviewYears from issue to the first review, and between reviews; null where there is none
 */
public record CertificateKind(
        String code,
        int version,
        String name,
        String nameEn,
        int validYears,
        @Nullable Integer reviewYears,
        LocalDate inForceFrom) {

    public String name(boolean chinese) {
        return chinese ? name : nameEn;
    }

    LocalDate latestExpiry(LocalDate issuedOn) {
        return issuedOn.plusYears(validYears);
    }

    /** The last day of a certificate that says nothing else. */
    LocalDate expiry(LocalDate issuedOn) {
        return latestExpiry(issuedOn).minusDays(1);
    }

    /** The next review after a day; null if the certificate ends before. */
    @Nullable
    LocalDate reviewAfter(LocalDate day, LocalDate expiresOn) {
        if (reviewYears == null) return null;
        var due = day.plusYears(reviewYears);
        return due.isBefore(expiresOn) ? due : null;
    }
}
