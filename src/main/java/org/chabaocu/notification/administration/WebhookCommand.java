package org.chabaocu.notification.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chabaocu.notification.Urgency;
import org.chabaocu.notification.webhook.WebhookFormat;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is to be.
 *
 * @param url HTTPS, to a public address
 * @param secret 16 to 200 characters, needed by GENERIC; null or empty keeps the present one
 * @param leastUrgency null for all
 * @param language {@code zh} (if null) or {@code en}
 * @param quiet whether nothing but imminent danger comes at night; null for yes
 * @param active null for yes
 */
record WebhookCommand(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 100) String name,
        @NotNull WebhookFormat format,
        @NotBlank @Size(max = 1_000) String url,
        @Nullable @Size(max = 200) String secret,
        @Nullable Urgency leastUrgency,
        @Nullable @Pattern(regexp = "zh|en") String language,
        @Nullable Boolean quiet,
        @Nullable Boolean active) {

    boolean hasSecret() {
        return secret != null && !secret.isBlank();
    }
}
