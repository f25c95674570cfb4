package org.chabaocu.campaign.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.CertificateAct.Kind;
import org.chabaocu.campaign.certificate.CertificateDesk.Asked;
import org.chabaocu.campaign.certificate.CertificateDesk.Ground;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a certificate in the course of time: it is reviewed 复审, renewed 换证, or withdrawn 注销. */
@Service
public class KeepCertificate {

    static final int LONGEST_REASON = 500;

    private final CertificateDesk desk;
    private final CertificateKinds kinds;
    private final Certificates certificates;
    private final InputFaults inputFaults;

    KeepCertificate(CertificateDesk desk, CertificateKinds kinds, Certificates certificates, InputFaults inputFaults) {
        this.desk = desk;
        this.kinds = kinds;
        this.certificates = certificates;
        this.inputFaults = inputFaults;
    }

    @Transactional
    public Outcome<Certificate> review(
            CertificateId id, ReviewCommand command, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, actor, expectedVersion), ground -> {
            var before = ground.certificate();
            var due = before.term().reviewDueOn();
            if (due == null) return CertificateRefusals.conflict("NO_REVIEW");
            if (before.term().isExpired(ground.today())) return CertificateRefusals.conflict("EXPIRED");
            var faults = faults(command, ground);
            if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
            var next = command.nextDueOn() == null ? next(before, due) : command.nextDueOn();
            var term = new Term(before.term().issuedOn(), before.term().expiresOn(), next);
            certificates.addReview(before, command.reviewedOn(), due, next);
            return write(
                    before.with(term),
                    Kind.REVIEW,
                    Map.of("reviewedOn", command.reviewedOn().toString()),
                    actor,
                    ground);
        });
    }

    private @Nullable LocalDate next(Certificate certificate, LocalDate due) {
        return kinds.at(certificate.kind(), certificate.term().issuedOn())
                .map(kind -> kind.reviewAfter(due, certificate.term().expiresOn()))
                .orElse(null);
    }

    private List<FieldFault> faults(ReviewCommand command, Ground ground) {
        var faults = new ArrayList<>(inputFaults.in(command));
        if (!faults.isEmpty()) return faults;
        var certificate = ground.certificate();
        var term = certificate.term();
        var on = command.reviewedOn();
        var last = certificates.lastReview(certificate).orElse(term.issuedOn());
        if (on.isAfter(ground.today())) faults.add(CertificateRefusals.fault("reviewedOn", "IN_FUTURE"));
        else if (!on.isAfter(last)) faults.add(CertificateRefusals.fault("reviewedOn", "BEFORE_LAST"));
        var next = command.nextDueOn();
        if (next == null) return faults;
        if (!next.isAfter(on)) faults.add(CertificateRefusals.fault("nextDueOn", "NEXT_BEFORE"));
        else if (next.isAfter(term.expiresOn()))
            faults.add(CertificateRefusals.fault("nextDueOn", "REVIEW_AFTER_EXPIRY"));
        return faults;
    }

    /** The new certificate; the one before stays in the history. */
    @Transactional
    public Outcome<Certificate> renew(
            CertificateId id, RenewalCommand command, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, actor, expectedVersion), ground -> {
            var before = ground.certificate();
            var faults = new ArrayList<>(inputFaults.in(command));
            if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
            var kind = kinds.at(before.kind(), command.issuedOn());
            if (kind.isEmpty()) return CertificateRefusals.invalid("issuedOn", "BEFORE_LAST");
            var number = HolderRules.stripped(command.number()).orElse(before.number());
            var term = TermRules.of(
                    kind.get(), command.issuedOn(), command.expiresOn(), command.reviewDueOn(), ground.today());
            if (!certificates.isFree(before.unit().id(), before.kind(), number, before.id()))
                faults.add(CertificateRefusals.fault("number", "NUMBER_TAKEN"));
            if (!command.issuedOn().isAfter(before.term().issuedOn()))
                faults.add(CertificateRefusals.fault("issuedOn", "BEFORE_LAST"));
            faults.addAll(term.faults());
            if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
            return replace(before, kind.get(), number, term.term(), actor, ground);
        });
    }

    private Outcome<Certificate> replace(
            Certificate before, CertificateKind kind, String number, Term term, Actor actor, Ground ground) {
        var after = new Certificate(
                new CertificateId(Ids.next()),
                before.unit(),
                before.kind(),
                kind.version(),
                before.work(),
                before.holder(),
                number,
                term,
                CertificateStatus.IN_USE,
                null,
                before.id(),
                1);
        var old = before.ended(CertificateStatus.REPLACED, ground.today(), null);
        write(old, Kind.REPLACE, Map.of("by", after.id().toString()), actor, ground);
        certificates.insert(
                after, new CertificateAct(Kind.RENEW, actor.id(), ground.role(), ground.at(), after.data()));
        return Outcome.done(after);
    }

    @Transactional
    public Outcome<Certificate> withdraw(
            CertificateId id, @Nullable String reason, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new Asked(id, actor, expectedVersion), ground -> {
            var why = HolderRules.stripped(reason).orElse("");
            if (why.isEmpty()) return CertificateRefusals.invalid("reason", "NO_REASON");
            if (why.codePointCount(0, why.length()) > LONGEST_REASON)
                return CertificateRefusals.invalid("reason", "REASON_TOO_LONG");
            var after = ground.certificate().ended(CertificateStatus.WITHDRAWN, ground.today(), why);
            return write(after, Kind.WITHDRAW, Map.of("reason", why), actor, ground);
        });
    }

    private Outcome<Certificate> write(
            Certificate after, Kind kind, Map<String, Object> besides, Actor actor, Ground ground) {
        var data = new LinkedHashMap<>(after.data());
        data.putAll(besides);
        certificates.update(after, new CertificateAct(kind, actor.id(), ground.role(), ground.at(), data));
        return Outcome.done(after);
    }
}
