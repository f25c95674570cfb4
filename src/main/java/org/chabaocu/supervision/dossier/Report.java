package org.chabaocu.supervision.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supervision report 督导检查报告 (clause 5).
 *
 * @param version 0: the draft from the data, which nobody has saved yet and which follows the data
 * @param drafted whether the text is as it was drafted
 * @param savedBy the name of who saved it
 */
public record Report(
        int version,
        List<Section> sections,
        boolean drafted,
        @Nullable String savedBy,
        @Nullable Instant savedAt) {

    /** A part of the text; paragraphs are divided by line ends on the page. */
    public record Section(
            @NotBlank @Size(max = 100) String heading,
            @NotNull @Size(max = 200) List<@NotBlank @Size(max = 5000) String> paragraphs) {}

    /** A text as it is sent. */
    public record Text(@NotEmpty @Size(max = 30) @Valid List<Section> sections) {}
}
