package org.chabaocu.hazard.application;

import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.Source;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, and by which way.
 *
 * @param actor null for somebody who scanned a location's code without logging in
 * @param locationId the location whose code was scanned
 * @param uploader whose photos they are
 * @param foreseen fixed beforehand, so that the same report sent twice gets the same answer; null to choose now
 * @param admitted whether the caller has made sure that this person may report to the unit
 */
public record ReportedBy(
        @Nullable Actor actor,
        Source source,
        @Nullable UUID locationId,
        Uploader uploader,
        @Nullable Foreseen foreseen,
        boolean admitted) {

    private static final Set<Role> FROM_ABOVE = Set.of(Role.CITY_UNION, Role.PROVINCE_UNION, Role.GOVERNMENT);

    /** The id the hazard will have, and the claim code if the report turns out to be anonymous. */
    public record Foreseen(HazardId id, ClaimCode claimCode) {}

    public ReportedBy(@Nullable Actor actor, Source source, @Nullable UUID locationId, Uploader uploader) {
        this(actor, source, locationId, uploader, null, false);
    }

    public static ReportedBy person(Actor actor) {
        var source = actor.home().unitId() == null ? Source.SUPERVISION_VISIT : Source.WORKER_REPORT;
        return new ReportedBy(actor, source, null, new Uploader.Known(actor.id()));
    }

    /** A member of a supervision team, at a unit drawn for a visit. */
    static ReportedBy visitor(Actor actor) {
        return new ReportedBy(actor, Source.SUPERVISION_VISIT, null, new Uploader.Known(actor.id()), null, true);
    }

    /** Somebody whose check it is. */
    static ReportedBy checker(Actor actor, Source source) {
        return new ReportedBy(actor, source, null, new Uploader.Known(actor.id()), null, true);
    }

    public static ReportedBy location(UUID locationId, Uploader uploader) {
        return new ReportedBy(null, Source.WORKER_REPORT, locationId, uploader);
    }

    /** The same, having scanned a location's code. */
    public ReportedBy at(@Nullable UUID location) {
        return new ReportedBy(actor, source, location, uploader, foreseen, admitted);
    }

    /** The same, by a form that has sent its photos under a ticket, and with what was fixed beforehand. */
    public ReportedBy by(Uploader photos, Foreseen fixed) {
        return new ReportedBy(actor, source, locationId, photos, fixed, admitted);
    }

    HazardId newId() {
        return foreseen == null ? new HazardId(Ids.next()) : foreseen.id();
    }

    ClaimCode newClaimCode() {
        return foreseen == null ? ClaimCode.random() : foreseen.claimCode();
    }

    public @Nullable PersonId person() {
        return actor == null ? null : actor.id();
    }

    /** One's own unit, those one supervises, or the one whose location's code was scanned. */
    boolean mayReportTo(Lineage unit) {
        if (actor == null) return locationId != null;
        var roles = actor.rolesAt(unit);
        return admitted
                || locationId != null
                || roles.contains(Role.WORKER)
                || roles.stream().anyMatch(FROM_ABOVE::contains);
    }
}
