package org.chabaocu.notification.administration;

import java.time.Instant;
import org.chabaocu.notification.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * A webhook and how it goes with it.
 *
 * @param waiting notices that are still to be sent
 * @param failures in a row; 0 if the last attempt succeeded
 * @param failure why the last one failed
 */
public record WebhookView(
        Webhook webhook,
        String organization,
        int waiting,
        int failures,
        @Nullable String failure,
        @Nullable Instant retryAt,
        @Nullable Instant lastSentAt) {

    private static final int SHOWN = 4;

    /** The address without what is secret in it. */
    public String address() {
        var url = webhook.url();
        var query = url.getQuery();
        var hidden =
                query == null ? "" : "?…" + query.substring(Math.max(query.indexOf('=') + 1, query.length() - SHOWN));
        return url.getScheme() + "://" + url.getAuthority() + url.getPath() + hidden;
    }
}
