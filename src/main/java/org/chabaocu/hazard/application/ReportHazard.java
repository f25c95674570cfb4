package org.chabaocu.hazard.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.attachment.AttachmentId;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.hazard.HazardActed;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.DangerArisen;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.domain.LedgerNumber;
import org.chabaocu.hazard.domain.Report;
import org.chabaocu.hazard.domain.TimeLimits;
import org.chabaocu.hazard.persistence.Categories;
import org.chabaocu.hazard.persistence.EventJson;
import org.chabaocu.hazard.persistence.Hazards;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a hazard into its unit's ledger; from this moment it has its number. */
@Service
public class ReportHazard {

    /** Phones' clocks run ahead. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Hazards hazards;
    private final EventWriter events;
    private final EventJson json;
    private final Organizations organizations;
    private final Attachments attachments;
    private final Categories categories;
    private final TimeLimits limits;
    private final InputFaults inputFaults;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final ZoneId zone;

    ReportHazard(
            Hazards hazards,
            EventWriter events,
            EventJson json,
            Organizations organizations,
            Attachments attachments,
            Categories categories,
            TimeLimits limits,
            InputFaults inputFaults,
            ApplicationEventPublisher publisher,
            Clock clock,
            ZoneId zone) {
        this.hazards = hazards;
        this.events = events;
        this.json = json;
        this.organizations = organizations;
        this.attachments = attachments;
        this.categories = categories;
        this.limits = limits;
        this.inputFaults = inputFaults;
        this.publisher = publisher;
        this.clock = clock;
        this.zone = zone;
    }

    @Transactional
    public Outcome<Reported> report(ReportCommand command, ReportedBy by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var faults = new ArrayList<>(inputFaults.in(command));
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        var where = place(command, by, faults);
        if (command.foundAt().toInstant().isAfter(now.plus(CLOCK_TOLERANCE)))
            faults.add(new FieldFault("foundAt", Text.of("hazard.fault.IN_FUTURE")));
        if (command.category() != null && !categories.exists(command.category()))
            faults.add(new FieldFault("category", Text.of("hazard.fault.CATEGORY")));
        if (where == null || !faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        return switch (keep(command, by)) {
            case Outcome.Refused<List<UUID>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<List<UUID>>(var photos) -> Outcome.done(write(command, by, where, photos, now));
        };
    }

    private Reported write(ReportCommand command, ReportedBy by, Place where, List<UUID> photos, Instant now) {
        var claimCode = by.person() == null || command.isAnonymous() ? by.newClaimCode() : null;
        var reporter = claimCode == null ? by.person() : null;
        var report = report(command, by, where, claimCode, reporter, now);
        var first = events.first(
                report.id().value(),
                now,
                reporter == null ? null : reporter.value(),
                data(command, report, by, photos));
        var hazard = Hazard.reported(
                report,
                where.node().lineage(),
                command.category(),
                Boolean.TRUE.equals(command.imminent()),
                limits,
                first.hash());
        hazards.add(hazard, first, photos);
        if (hazard.isImminent()) publisher.publishEvent(new DangerArisen(hazard, now));
        publisher.publishEvent(HazardActed.of(hazard.id(), hazard.where(), "report", HazardStatus.REPORTED));
        return new Reported(hazard, claimCode);
    }

    private Report report(
            ReportCommand command,
            ReportedBy by,
            Place where,
            @Nullable ClaimCode claimCode,
            @Nullable PersonId reporter,
            Instant now) {
        var year = Year.from(now.atZone(zone));
        var running = hazards.nextNumber(where.unit().id(), year);
        return new Report(
                by.newId(),
                new LedgerNumber(where.unit().code(), year, running).toString(),
                by.source(),
                by.locationId(),
                command.place(),
                command.description(),
                command.foundAt().toInstant().truncatedTo(ChronoUnit.MICROS),
                now,
                reporter,
                claimCode == null ? null : claimCode.hash());
    }

    /** The event holds what was said, and nothing that could lead to an anonymous reporter. */
    private Map<String, Object> data(ReportCommand command, Report report, ReportedBy by, List<UUID> photos) {
        var data = new LinkedHashMap<String, Object>();
        data.put("number", report.number());
        data.put("source", by.source().name());
        data.putAll(json.members(command));
        data.put("foundAt", report.foundAt().toString());
        data.put("photoIds", photos.stream().map(UUID::toString).toList());
        return data;
    }

    private Outcome<List<UUID>> keep(ReportCommand command, ReportedBy by) {
        var ids = command.photos();
        if (ids.isEmpty()) return Outcome.done(ids);
        return attachments
                .keep(ids.stream().map(AttachmentId::new).toList(), by.uploader(), command.isAnonymous(), "photoIds")
                .map(kept -> ids);
    }

    /** A unit, and the most particular node in it that the report names. */
    private record Place(Organization unit, Organization node) {}

    private @Nullable Place place(ReportCommand command, ReportedBy by, List<FieldFault> faults) {
        var ids = Stream.of(command.unitId(), command.departmentId(), command.teamId())
                .filter(Objects::nonNull)
                .map(OrganizationId::new)
                .toList();
        var found = organizations.byIds(ids);
        var unit = Optional.ofNullable(found.get(new OrganizationId(command.unitId())))
                .filter(node ->
                        node.active() && node.id().equals(node.lineage().unitId()) && by.mayReportTo(node.lineage()));
        if (unit.isEmpty()) {
            faults.add(new FieldFault("unitId", Text.of("hazard.fault.UNIT")));
            return null;
        }
        var node = unit.get();
        node = below(found.get(idOf(command.departmentId())), command.departmentId(), "departmentId", node, faults);
        node = below(found.get(idOf(command.teamId())), command.teamId(), "teamId", node, faults);
        return new Place(unit.get(), node);
    }

    private static Organization below(
            @Nullable Organization node,
            @Nullable UUID asked,
            String field,
            Organization above,
            List<FieldFault> faults) {
        if (asked == null) return above;
        if (node != null && node.active() && node.lineage().isWithin(above.id())) return node;
        faults.add(new FieldFault(field, Text.of("hazard.fault.NOT_IN_UNIT")));
        return above;
    }

    private static @Nullable OrganizationId idOf(@Nullable UUID id) {
        return id == null ? null : new OrganizationId(id);
    }
}
