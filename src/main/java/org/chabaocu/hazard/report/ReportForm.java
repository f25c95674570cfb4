package org.chabaocu.hazard.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The report form as it was sent. Everything is text, so that whatever was typed can be shown again.
 *
 * @param submission the secret of this filling-in
 * @param node department or team, of a choice
 * @param photoIds photos sent before and still wanted
 * @param distinct likely duplicates were shown, and this is none of them
 */
record ReportForm(
        @Nullable String submission,
        @Nullable String description,
        @Nullable String place,
        @Nullable String category,
        @Nullable String foundAt,
        @Nullable String node,
        @Nullable String unit,
        @Nullable String at,
        @Nullable Boolean imminent,
        @Nullable Boolean anonymous,
        @Nullable Boolean distinct,
        @Nullable List<String> photoIds,
        @Nullable List<MultipartFile> photos) {

    Submission filling() {
        return Submission.of(text(submission));
    }

    boolean isImminent() {
        return Boolean.TRUE.equals(imminent);
    }

    boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }

    boolean isDistinct() {
        return Boolean.TRUE.equals(distinct);
    }

    List<MultipartFile> newPhotos() {
        return photos == null
                ? List.of()
                : photos.stream().filter(photo -> !photo.isEmpty()).toList();
    }

    List<UUID> earlierPhotos() {
        return photoIds == null
                ? List.of()
                : photoIds.stream()
                        .map(ReportForm::id)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }

    Optional<UUID> nodeId() {
        return id(text(node));
    }

    /** When it was found: now, unless another moment was given. */
    Optional<OffsetDateTime> found(Instant now, ZoneId zone, List<FieldFault> faults) {
        if (text(foundAt).isEmpty()) return Optional.of(now.atZone(zone).toOffsetDateTime());
        try {
            return Optional.of(LocalDateTime.parse(text(foundAt)).atZone(zone).toOffsetDateTime());
        } catch (DateTimeParseException e) {
            faults.add(new FieldFault("foundAt", Text.of("report.fault.time")));
            return Optional.empty();
        }
    }

    static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
