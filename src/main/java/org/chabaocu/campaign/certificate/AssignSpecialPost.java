package org.chabaocu.campaign.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.CertificateKinds.Subject;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters who does which special work in a unit, and when somebody does it no more. */
@Service
public class AssignSpecialPost {

    private final CertificateKeepers keepers;
    private final CertificateKinds kinds;
    private final HolderRules holders;
    private final SpecialPosts posts;
    private final InputFaults inputFaults;
    private final Clock clock;
    private final ZoneId zone;

    AssignSpecialPost(
            CertificateKeepers keepers,
            CertificateKinds kinds,
            HolderRules holders,
            SpecialPosts posts,
            InputFaults inputFaults,
            Clock clock,
            ZoneId zone) {
        this.keepers = keepers;
        this.kinds = kinds;
        this.holders = holders;
        this.posts = posts;
        this.inputFaults = inputFaults;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional
    public Outcome<SpecialPost> assign(SpecialPostCommand command, Actor actor) {
        var unitId = command.unitId() == null ? keepers.keptUnit(actor) : new OrganizationId(command.unitId());
        if (unitId == null) return CertificateRefusals.invalid("unitId", "NO_UNIT");
        var unit = keepers.unit(unitId, actor).lineage();
        return switch (keepers.permit(unit, actor)) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role> _ -> {
                var faults = faults(command, unitId);
                if (!faults.isEmpty()) yield Outcome.refused(new Refusal.Invalid(faults));
                yield switch (kinds.subject(command.kind(), command.work(), today())) {
                    case Outcome.Refused<Subject>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<Subject>(var subject) -> write(post(command, subject, unit), actor);
                };
            }
        };
    }

    private Outcome<SpecialPost> write(SpecialPost post, Actor actor) {
        return posts.insert(post, actor.id(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                ? Outcome.done(post)
                : CertificateRefusals.invalid("post", "POST_TAKEN");
    }

    private SpecialPost post(SpecialPostCommand command, Subject subject, Lineage unit) {
        return new SpecialPost(
                new SpecialPostId(Ids.next()),
                unit,
                subject.kind().code(),
                subject.work(),
                command.post().strip(),
                HolderRules.holder(command.holderId(), command.holderName(), command.holderEmployer()),
                command.since() == null ? today() : command.since(),
                null,
                1);
    }

    private List<FieldFault> faults(SpecialPostCommand command, OrganizationId unit) {
        var faults = new ArrayList<>(inputFaults.in(command));
        if (!faults.isEmpty()) return faults;
        if (command.since() != null && command.since().isAfter(today()))
            faults.add(CertificateRefusals.fault("since", "IN_FUTURE"));
        faults.addAll(holders.faults(unit, command.holderId(), command.holderName()));
        return faults;
    }

    /** @param lastDay null: it has not been done today any more */
    @Transactional
    public Outcome<SpecialPost> end(
            SpecialPostId id, @Nullable LocalDate lastDay, Actor actor, @Nullable Long expectedVersion) {
        var post = posts.find(id)
                .filter(found -> CertificateKeepers.oversees(actor, found.unit()))
                .orElseThrow(() -> new NotFoundException("special post " + id));
        return switch (keepers.permit(post.unit(), actor)) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role> _ -> end(post, lastDay, expectedVersion);
        };
    }

    private Outcome<SpecialPost> end(SpecialPost post, @Nullable LocalDate lastDay, @Nullable Long expectedVersion) {
        if (post.until() != null) return CertificateRefusals.conflict("POST_ENDED");
        if (expectedVersion != null && expectedVersion != post.version())
            return Outcome.refused(new Refusal.Stale(post.version()));
        var until = lastDay == null ? today() : lastDay.plusDays(1);
        if (until.isAfter(today().plusDays(1))) return CertificateRefusals.invalid("lastDay", "IN_FUTURE");
        if (until.isBefore(post.since())) return CertificateRefusals.invalid("lastDay", "BEFORE_SINCE");
        if (!posts.end(post, until)) return Outcome.refused(new Refusal.Stale(post.version() + 1));
        return Outcome.done(posts.find(post.id()).orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
