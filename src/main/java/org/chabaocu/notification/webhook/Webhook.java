package org.chabaocu.notification.webhook;

import java.net.URI;
import java.util.UUID;
import org.chabaocu.notification.Notice;
import org.chabaocu.notification.Urgency;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Where a program or a group robot is told what concerns a node.
 *
 * @param secret signs what is sent; null for a robot that needs none
 * @param leastUrgency what presses less is not told
 * @param language {@code zh} or {@code en}
 * @param quiet whether nothing but imminent danger comes at night
 */
public record Webhook(
        UUID id,
        OrganizationId at,
        String name,
        WebhookFormat format,
        URI url,
        @Nullable String secret,
        Urgency leastUrgency,
        String language,
        boolean quiet,
        boolean active,
        long version) {

    public boolean hears(Notice notice) {
        return notice.about().isWithin(at) && notice.urgency().compareTo(leastUrgency) >= 0;
    }
}
