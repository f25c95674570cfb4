package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the sheet of certificates. */
record CertificateSheetRow(
        @Nullable String unitCode,
        String holder,
        @Nullable String username,
        @Nullable String employer,
        String work,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate reviewDueOn,
        @Nullable String post) {}
