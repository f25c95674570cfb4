package org.chabaocu.campaign.certificate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.campaign.certificate.CertificateAction;
import org.chabaocu.campaign.certificate.CertificateId;
import org.chabaocu.campaign.certificate.CertificateRow;
import org.chabaocu.campaign.certificate.CertificateStatus;
import org.chabaocu.campaign.certificate.Notice;
import org.chabaocu.campaign.certificate.Standing;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A certificate over the API.
 *
 * @param holderName the holder's name, of the unit or not
 * @param post the first of the special posts its holder is entered for
 * @param nextDueOn the day by which it is to be reviewed or renewed
 * @param valid in date, reviewed, and its holder does that work
 */
record CertificateJson(
        UUID id,
        UUID unitId,
        String kind,
        @Nullable String work,
        @Nullable UUID holderId,
        String holderName,
        @Nullable String holderEmployer,
        String number,
        @Nullable String post,
        List<String> posts,
        LocalDate issuedOn,
        LocalDate expiresOn,
        @Nullable LocalDate reviewDueOn,
        LocalDate nextDueOn,
        boolean valid,
        Standing standing,
        Notice notice,
        CertificateStatus status,
        @Nullable UUID replaces,
        long version,
        List<String> actions) {

    static CertificateJson of(CertificateRow row) {
        var certificate = row.certificate();
        var term = certificate.term();
        return new CertificateJson(
                certificate.id().value(),
                certificate.unit().id().value(),
                certificate.kind(),
                certificate.work(),
                value(certificate.holder().person()),
                row.holder(),
                certificate.holder().employer(),
                row.number(),
                row.posts().isEmpty() ? null : row.posts().getFirst(),
                row.posts(),
                term.issuedOn(),
                term.expiresOn(),
                term.reviewDueOn(),
                term.nextDueOn(),
                row.standing() == Standing.VALID,
                row.standing(),
                row.notice(),
                certificate.status(),
                value(certificate.replaces()),
                certificate.version(),
                row.actions().stream().map(CertificateAction::code).toList());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable UUID value(@Nullable CertificateId id) {
        return id == null ? null : id.value();
    }
}
