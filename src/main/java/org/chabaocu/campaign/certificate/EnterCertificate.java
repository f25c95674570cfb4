package org.chabaocu.campaign.certificate;

import java.util.ArrayList;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.CertificateKinds.Subject;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a certificate, or corrects what was entered. A post named with it enters its holder as doing that work. */
@Service
public class EnterCertificate {

    private final CertificateDesk desk;
    private final CertificateKeepers keepers;
    private final CertificateKinds kinds;
    private final HolderRules holders;
    private final Certificates certificates;
    private final SpecialPosts posts;
    private final InputFaults inputFaults;

    EnterCertificate(
            CertificateDesk desk,
            CertificateKeepers keepers,
            CertificateKinds kinds,
            HolderRules holders,
            Certificates certificates,
            SpecialPosts posts,
            InputFaults inputFaults) {
        this.desk = desk;
        this.keepers = keepers;
        this.kinds = kinds;
        this.holders = holders;
        this.certificates = certificates;
        this.posts = posts;
        this.inputFaults = inputFaults;
    }

    @Transactional
    public Outcome<Certificate> enter(CertificateCommand command, Actor actor) {
        var unitId = command.unitId() == null ? keepers.keptUnit(actor) : new OrganizationId(command.unitId());
        if (unitId == null) return CertificateRefusals.invalid("unitId", "NO_UNIT");
        var unit = keepers.unit(unitId, actor).lineage();
        return switch (keepers.permit(unit, actor)) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) ->
                switch (read(command, unitId, null)) {
                    case Outcome.Refused<Entry>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<Entry>(var entry) -> {
                        var certificate = certificate(unit, entry);
                        certificates.insert(certificate, act(CertificateAct.Kind.ENTER, certificate, actor, role));
                        assign(certificate, command.post(), actor);
                        yield Outcome.done(certificate);
                    }
                };
        };
    }

    private static Certificate certificate(Lineage unit, Entry entry) {
        return new Certificate(
                new CertificateId(Ids.next()),
                unit,
                entry.kind().code(),
                entry.kind().version(),
                entry.work(),
                entry.holder(),
                entry.number(),
                entry.term(),
                CertificateStatus.IN_USE,
                null,
                null,
                1);
    }

    @Transactional
    public Outcome<Certificate> change(
            CertificateId id, CertificateCommand command, Actor actor, @Nullable Long expectedVersion) {
        return desk.act(new CertificateDesk.Asked(id, actor, expectedVersion), ground -> {
            var before = ground.certificate();
            return switch (read(command, before.unit().id(), before)) {
                case Outcome.Refused<Entry>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<Entry>(var entry) -> {
                    var after = before.with(entry.kind(), entry.work(), entry.holder(), entry.number(), entry.term());
                    certificates.update(after, act(CertificateAct.Kind.CHANGE, after, actor, ground.role()));
                    assign(after, command.post(), actor);
                    yield Outcome.done(after);
                }
            };
        });
    }

    /** What a command means once nothing is wrong with it. */
    private record Entry(CertificateKind kind, @Nullable String work, Holder holder, String number, Term term) {}

    private Outcome<Entry> read(CertificateCommand command, OrganizationId unit, @Nullable Certificate before) {
        var faults = new ArrayList<>(inputFaults.in(command));
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var subject = kinds.subject(command.kind(), command.work(), command.issuedOn());
        if (before != null && command.unitId() != null && !command.unitId().equals(unit.value()))
            faults.add(CertificateRefusals.fault("unitId", "OTHER_UNIT"));
        faults.addAll(holderFaults(command, unit, before));
        return switch (subject) {
            case Outcome.Refused<Subject>(Refusal.Invalid(var wrong)) -> {
                faults.addAll(0, wrong);
                yield Outcome.refused(new Refusal.Invalid(faults));
            }
            case Outcome.Refused<Subject>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Subject>(var known) -> read(command, known, unit, before, faults);
        };
    }

    private Outcome<Entry> read(
            CertificateCommand command,
            Subject subject,
            OrganizationId unit,
            @Nullable Certificate before,
            List<FieldFault> faults) {
        var kind = subject.kind();
        var number = command.number().strip();
        if (!certificates.isFree(unit, kind.code(), number, before == null ? null : before.id()))
            faults.add(CertificateRefusals.fault("number", "NUMBER_TAKEN"));
        var term = TermRules.of(kind, command.issuedOn(), command.expiresOn(), command.reviewDueOn(), desk.today());
        faults.addAll(term.faults());
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var holder = HolderRules.holder(command.holderId(), command.holderName(), command.holderEmployer());
        return Outcome.done(new Entry(kind, subject.work(), holder, number, term.term()));
    }

    /** A holder who has left meanwhile may stay on a certificate that is corrected. */
    private List<FieldFault> holderFaults(
            CertificateCommand command, OrganizationId unit, @Nullable Certificate before) {
        var same = before != null
                && command.holderId() != null
                && command.holderId().equals(before.holder().personId());
        return same && HolderRules.stripped(command.holderName()).isEmpty()
                ? List.of()
                : holders.faults(unit, command.holderId(), command.holderName());
    }

    private void assign(Certificate certificate, @Nullable String post, Actor actor) {
        HolderRules.stripped(post)
                .map(name -> new SpecialPost(
                        new SpecialPostId(Ids.next()),
                        certificate.unit(),
                        certificate.kind(),
                        certificate.work(),
                        name,
                        certificate.holder(),
                        desk.today(),
                        null,
                        1))
                .ifPresent(entered -> posts.insert(entered, actor.id(), desk.now()));
    }

    private CertificateAct act(CertificateAct.Kind kind, Certificate certificate, Actor actor, Role role) {
        return new CertificateAct(kind, actor.id(), role, desk.now(), certificate.data());
    }
}
