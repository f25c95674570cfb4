package org.chabaocu.campaign.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.chabaocu.access.Actor;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every action on a certificate has in common: lock it, ask permission, look at its state and version. */
@Component
class CertificateDesk {

    private final Certificates certificates;
    private final CertificateKeepers keepers;
    private final Clock clock;
    private final ZoneId zone;

    CertificateDesk(Certificates certificates, CertificateKeepers keepers, Clock clock, ZoneId zone) {
        this.certificates = certificates;
        this.keepers = keepers;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param expectedVersion the version the caller has seen, or null to act on whatever is there */
    record Asked(CertificateId id, Actor actor, @Nullable Long expectedVersion) {}

    /** What is known once the action may be taken. */
    record Ground(Certificate certificate, Role role, Instant at, LocalDate today) {}

    @FunctionalInterface
    interface Step {
        Outcome<Certificate> take(Ground ground);
    }

    /** Runs inside the use case's transaction. NotFoundException when there is none, or none for this person. */
    Outcome<Certificate> act(Asked asked, Step step) {
        var actor = asked.actor();
        var certificate = certificates
                .lock(asked.id())
                .filter(found -> CertificateKeepers.sees(actor, found))
                .orElseThrow(() -> new NotFoundException("certificate " + asked.id()));
        return switch (keepers.permit(certificate.unit(), actor)) {
            case Outcome.Refused<Role>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<Role>(var role) -> {
                if (!certificate.isInUse()) yield CertificateRefusals.conflict("NOT_IN_USE");
                if (asked.expectedVersion() != null && asked.expectedVersion() != certificate.version())
                    yield Outcome.refused(new Refusal.Stale(certificate.version()));
                yield step.take(new Ground(certificate, role, now(), today()));
            }
        };
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
