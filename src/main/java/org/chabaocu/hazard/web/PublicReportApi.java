package org.chabaocu.hazard.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.UploadTicket;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.hazard.application.ReportCommand;
import org.chabaocu.hazard.application.ReportHazard;
import org.chabaocu.hazard.application.ReportedBy;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.location.Location;
import org.chabaocu.hazard.report.PublicLimits;
import org.chabaocu.hazard.report.ReportPlaces;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Reporting without login at a location whose code the caller knows: always anonymous, and rate limited. */
@RestController
@RequestMapping("/api/v1/public/locations/{code}")
class PublicReportApi {

    private final ReportPlaces places;
    private final PublicLimits limits;
    private final ReportHazard reportHazard;
    private final ViewHazard viewHazard;
    private final Attachments attachments;
    private final Clock clock;

    PublicReportApi(
            ReportPlaces places,
            PublicLimits limits,
            ReportHazard reportHazard,
            ViewHazard viewHazard,
            Attachments attachments,
            Clock clock) {
        this.places = places;
        this.limits = limits;
        this.reportHazard = reportHazard;
        this.viewHazard = viewHazard;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * A report at the location. Place and time are the location's name and now, unless given.
     *
     * @param ticket the one the photos were sent with
     */
    record PublicReport(
            @Nullable String place,
            @Nullable String description,
            @Nullable OffsetDateTime foundAt,
            @Nullable String category,
            @Nullable Boolean imminent,
            @Nullable List<UUID> photoIds,
            @Nullable String ticket) {}

    /** @param ticket proves, with the report, that the photo is the caller's; send it again with the next photo */
    record PhotoAnswer(String id, String mediaType, long size, String sha256, String ticket) {}

    @PostMapping("/hazards")
    ResponseEntity<HazardJson> report(
            @PathVariable String code, @Valid @RequestBody PublicReport body, HttpServletRequest request) {
        var location = location(code, request);
        var by = ReportedBy.location(location.id().value(), uploader(body.ticket()));
        var reported = reportHazard.report(command(body, location), by).orThrow();
        var seen = viewHazard.view(reported.hazard().id(), Acting.byClaimCode());
        var claimCode = Objects.requireNonNull(reported.claimCode()).grouped();
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/v1/hazards/" + seen.hazard().id()))
                .eTag(Long.toString(seen.hazard().version()))
                .body(HazardJson.of(seen, claimCode));
    }

    /** The location, if it takes reports and this is not one too many. */
    private Location location(String code, HttpServletRequest request) {
        var location = places.scanned(code).location();
        if (location == null || !location.active()) throw new NotFoundException("location " + code);
        limits.report(request, location.id()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return location;
    }

    private static Uploader uploader(@Nullable String ticket) {
        return new Uploader.Unnamed(
                UploadTicket.parse(Objects.requireNonNullElse(ticket, "")).orElseGet(UploadTicket::next));
    }

    private ReportCommand command(PublicReport body, Location location) {
        return new ReportCommand(
                location.unitId().value(),
                value(location.departmentId()),
                value(location.teamId()),
                body.place() == null || body.place().isBlank() ? location.name() : body.place(),
                Objects.requireNonNullElse(body.description(), ""),
                body.foundAt() == null ? OffsetDateTime.now(clock) : body.foundAt(),
                body.category(),
                body.imminent(),
                true,
                body.photoIds());
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PhotoAnswer upload(
            @PathVariable String code,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request) {
        location(code, request);
        if (file.getSize() > Upload.MAXIMUM_SIZE) throw new MaxUploadSizeExceededException(Upload.MAXIMUM_SIZE);
        var owner = UploadTicket.parse(ticket).orElseGet(UploadTicket::next);
        var stored =
                attachments.store(Upload.of(file), new Uploader.Unnamed(owner)).orThrow();
        return new PhotoAnswer(
                stored.id().toString(), stored.mediaType(), stored.size(), stored.sha256(), owner.secret());
    }
}
