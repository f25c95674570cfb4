package org.chabaocu.hazard.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ClaimCode;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.persistence.Hazards;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a witness to an open hazard instead of reporting it a second time. */
@Service
public class SeeHazardToo {

    private final Hazards hazards;
    private final Sightings sightings;
    private final Clock clock;

    SeeHazardToo(Hazards hazards, Sightings sightings, Clock clock) {
        this.hazards = hazards;
        this.sightings = sightings;
        this.clock = clock;
    }

    /** A worker of the unit, by name; a second time changes nothing. */
    @Transactional
    public Outcome<Hazard> see(HazardId id, @Nullable String note, Actor actor) {
        return hazards.find(id)
                .filter(found -> actor.holds(Role.WORKER, found.where()))
                .map(found -> add(found, actor, null, note))
                .orElseThrow(() -> new NotFoundException("hazard " + id));
    }

    /** Somebody without a name, in the unit whose form it was, who gets a claim code for it. */
    @Transactional
    Outcome<Hazard> see(HazardId id, OrganizationId unit, ClaimCode claimCode) {
        return hazards.find(id)
                .filter(found -> found.where().isWithin(unit))
                .map(found -> add(found, null, claimCode, null))
                .orElseThrow(() -> new NotFoundException("hazard " + id));
    }

    private Outcome<Hazard> add(
            Hazard hazard, @Nullable Actor actor, @Nullable ClaimCode claimCode, @Nullable String note) {
        if (actor != null && actor.id().equals(hazard.reporter())) {
            return Outcome.refused(new Refusal.Conflict("OWN_REPORT", Text.of("report.fault.ownReport")));
        }
        if (!hazard.status().isOpen()) {
            return Outcome.refused(new Refusal.Conflict("CLOSED", Text.of("report.fault.closed")));
        }
        sightings.add(
                hazard.where().unit().id(),
                hazard.id(),
                actor == null ? null : actor.id(),
                claimCode,
                note,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return Outcome.done(hazard);
    }
}
