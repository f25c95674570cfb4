package org.chabaocu.supervision.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to study before the first visit: a text, a document, or both. */
public record MaterialCommand(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 20000) String text,
        @Nullable UUID attachmentId) {

    String textOrEmpty() {
        return text == null ? "" : text.strip();
    }
}
