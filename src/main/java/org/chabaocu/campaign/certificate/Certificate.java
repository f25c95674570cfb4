package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chabaocu.organization.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of special work 特种作业 or of special equipment 特种设备作业.
 *
 * @param work null when only the kind is known
 * @param ending why and when it was replaced or withdrawn
 * @param replaces the one it took the place of
 */
public record Certificate(
        CertificateId id,
        Lineage unit,
        String kind,
        int kindVersion,
        @Nullable String work,
        Holder holder,
        String number,
        Term term,
        CertificateStatus status,
        @Nullable Ending ending,
        @Nullable CertificateId replaces,
        long version) {

    public record Ending(LocalDate on, @Nullable String reason) {}

    public boolean isInUse() {
        return status == CertificateStatus.IN_USE;
    }

    Certificate with(
            CertificateKind newKind, @Nullable String newWork, Holder newHolder, String newNumber, Term newTerm) {
        return new Certificate(
                id,
                unit,
                newKind.code(),
                newKind.version(),
                newWork,
                newHolder,
                newNumber,
                newTerm,
                status,
                ending,
                replaces,
                version + 1);
    }

    Certificate with(Term newTerm) {
        return new Certificate(
                id, unit, kind, kindVersion, work, holder, number, newTerm, status, ending, replaces, version + 1);
    }

    Certificate ended(CertificateStatus how, LocalDate on, @Nullable String reason) {
        return new Certificate(
                id,
                unit,
                kind,
                kindVersion,
                work,
                holder,
                number,
                term,
                how,
                new Ending(on, reason),
                replaces,
                version + 1);
    }

    /** What its history keeps of it. */
    Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", kind);
        data.put("kindVersion", kindVersion);
        if (work != null) data.put("work", work);
        if (holder.person() != null) data.put("holderId", holder.person().toString());
        if (holder.name() != null) data.put("holderName", holder.name());
        if (holder.employer() != null) data.put("holderEmployer", holder.employer());
        data.put("number", number);
        data.put("issuedOn", term.issuedOn().toString());
        data.put("expiresOn", term.expiresOn().toString());
        if (term.reviewDueOn() != null)
            data.put("reviewDueOn", term.reviewDueOn().toString());
        return data;
    }
}
