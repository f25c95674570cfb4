package org.chabaocu.campaign.certificate;

import static org.chabaocu.campaign.certificate.CertificateRefusals.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.platform.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;

/** What the days of a certificate must be by the terms of its kind. */
final class TermRules {

    private final List<FieldFault> faults = new ArrayList<>();
    private final Term term;

    private TermRules(Term term) {
        this.term = term;
    }

    /** Days that were left out are those of the kind's terms. */
    static TermRules of(
            CertificateKind kind,
            LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate reviewDueOn,
            LocalDate today) {
        var expiry = expiresOn == null ? kind.expiry(issuedOn) : expiresOn;
        var review = reviewDueOn == null ? kind.reviewAfter(issuedOn, expiry) : reviewDueOn;
        var rules = new TermRules(new Term(issuedOn, expiry, review));
        rules.check(kind, today);
        return rules;
    }

    private void check(CertificateKind kind, LocalDate today) {
        var days = term;
        var review = days.reviewDueOn();
        if (days.issuedOn().isAfter(today)) add("issuedOn", "IN_FUTURE");
        if (!days.expiresOn().isAfter(days.issuedOn())) add("expiresOn", "BEFORE_ISSUE");
        else if (days.isExpired(today)) add("expiresOn", "EXPIRED");
        else if (days.expiresOn().isAfter(kind.latestExpiry(days.issuedOn())))
            add("expiresOn", "TOO_LONG", kind.validYears());
        if (review == null) return;
        if (kind.reviewYears() == null) add("reviewDueOn", "NO_REVIEW");
        else if (!review.isAfter(days.issuedOn())) add("reviewDueOn", "REVIEW_BEFORE_ISSUE");
        else if (review.isAfter(days.expiresOn())) add("reviewDueOn", "REVIEW_AFTER_EXPIRY");
    }

    private void add(String field, String fault, Object... arguments) {
        faults.add(fault(field, fault, arguments));
    }

    List<FieldFault> faults() {
        return faults;
    }

    Term term() {
        return term;
    }
}
