package org.chabaocu.hazard.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.hazard.application.ReportCommand;
import org.chabaocu.hazard.application.Reported;
import org.chabaocu.hazard.application.ReportedBy;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Organizations;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What happens to a form that was sent: its photos are stored, it is checked, likely duplicates are looked for, it is reported. */
@Service
class TakeReport {

    private final ReportPhotos photos;
    private final InputFaults inputFaults;
    private final SimilarHazards similarHazards;
    private final SubmitReport submitReport;
    private final Organizations organizations;
    private final Clock clock;
    private final ZoneId zone;

    TakeReport(
            ReportPhotos photos,
            InputFaults inputFaults,
            SimilarHazards similarHazards,
            SubmitReport submitReport,
            Organizations organizations,
            Clock clock,
            ZoneId zone) {
        this.photos = photos;
        this.inputFaults = inputFaults;
        this.similarHazards = similarHazards;
        this.submitReport = submitReport;
        this.organizations = organizations;
        this.clock = clock;
        this.zone = zone;
    }

    /** What comes of it. */
    sealed interface Answer {

        record Done(Reported reported) implements Answer {}

        /** Perhaps somebody reported it before: ask. */
        record Asked(List<SimilarHazard> similar, List<Attachment> photos) implements Answer {}

        record Faulty(Refusal refusal, List<Attachment> photos) implements Answer {}
    }

    Answer take(ReportForm form, Submission submission, ReportPlace place, ReportedBy by) {
        var faults = new ArrayList<FieldFault>();
        var taken = photos.take(form, submission, faults);
        var found = form.found(clock.instant(), zone, faults);
        var command = command(form, place, by, found.orElseGet(() -> OffsetDateTime.now(clock)), taken);
        faults.addAll(inputFaults.in(command));
        if (!faults.isEmpty()) return new Answer.Faulty(named(new Refusal.Invalid(faults)), taken);
        var similar = form.isDistinct() ? List.<SimilarHazard>of() : similar(command, by);
        // sent a second time, it would find itself
        if (!similar.isEmpty() && !submitReport.isSent(command, submission)) return new Answer.Asked(similar, taken);
        return switch (submitReport.submit(command, by, submission)) {
            case Outcome.Done<Reported>(var reported) -> new Answer.Done(reported);
            case Outcome.Refused<Reported>(var refusal) -> new Answer.Faulty(named(refusal), taken);
        };
    }

    private List<SimilarHazard> similar(ReportCommand command, ReportedBy by) {
        return similarHazards.find(command.unitId(), by.locationId(), command.place(), command.description());
    }

    private ReportCommand command(
            ReportForm form, ReportPlace place, ReportedBy by, OffsetDateTime found, List<Attachment> photos) {
        var node = node(form, place);
        var category = ReportForm.text(form.category());
        return new ReportCommand(
                place.unit().id().value(),
                node.map(Organization::lineage)
                        .map(at -> value(at.departmentId()))
                        .orElse(null),
                node.map(Organization::lineage).map(at -> value(at.teamId())).orElse(null),
                ReportForm.text(form.place()),
                ReportForm.text(form.description()),
                found,
                category.isEmpty() ? null : category,
                form.isImminent(),
                by.actor() == null || form.isAnonymous(),
                photos.stream().map(photo -> photo.id().value()).toList());
    }

    /** The department or team chosen, or else the one the location belongs to. */
    private Optional<Organization> node(ReportForm form, ReportPlace place) {
        var location = place.location();
        var ofLocation = location == null
                ? Optional.<OrganizationId>empty()
                : Optional.ofNullable(location.teamId()).or(() -> Optional.ofNullable(location.departmentId()));
        return form.nodeId()
                .map(OrganizationId::new)
                .or(() -> ofLocation)
                .flatMap(organizations::find)
                .filter(found -> found.lineage().isWithin(place.unit().id()) && found.kind() != OrganizationKind.UNIT);
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    /** Faults by the names this form's fields have. */
    private static Refusal named(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid(var faults))) return refusal;
        return new Refusal.Invalid(faults.stream()
                .map(fault -> new FieldFault(fieldOf(fault.field()), fault.text()))
                .toList());
    }

    private static String fieldOf(String field) {
        return switch (field) {
            case "photoIds" -> "photos";
            case "departmentId", "teamId" -> "node";
            case "unitId" -> "";
            default -> field;
        };
    }
}
