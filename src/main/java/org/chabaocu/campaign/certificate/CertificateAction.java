package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What those who keep a certificate may do with it. */
public enum CertificateAction {
    CHANGE,
    REVIEW,
    RENEW,
    WITHDRAW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<CertificateAction> of(Certificate certificate, boolean keeper, LocalDate today) {
        if (!keeper || !certificate.isInUse()) return List.of();
        var term = certificate.term();
        var reviewable = term.reviewDueOn() != null && !term.isExpired(today);
        return Stream.of(values())
                .filter(action -> action != REVIEW || reviewable)
                .toList();
    }
}
