package org.chabaocu.campaign.certificate;

import java.util.List;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;

/** Refusals named by their reason, with the words of {@code certificate.refusal.<reason>} and {@code certificate.fault.<fault>}. */
final class CertificateRefusals {

    private CertificateRefusals() {}

    static <T> Outcome<T> conflict(String reason) {
        return Outcome.refused(new Refusal.Conflict(reason, Text.of("certificate.refusal." + reason)));
    }

    static FieldFault fault(String field, String fault, Object... arguments) {
        return new FieldFault(field, Text.of("certificate.fault." + fault, arguments));
    }

    static <T> Outcome<T> invalid(String field, String fault) {
        return Outcome.refused(new Refusal.Invalid(List.of(fault(field, fault))));
    }
}
