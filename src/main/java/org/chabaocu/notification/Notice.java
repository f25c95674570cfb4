package org.chabaocu.notification;

import java.time.Instant;
import java.util.Set;
import org.chabaocu.organization.Lineage;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something people are told.
 *
 * @param key names what is told; the same key is told once and never again, at most 300 characters
 * @param kind the code of a {@link NoticeKind}
 * @param text said in each reader's language; holds no more than every recipient may know
 * @param path the page it leads to
 * @param about the node it concerns: webhooks of this node and of those above it hear of it
 * @param confirmBy until when somebody is to confirm that it was received; null asks for nothing
 */
public record Notice(
        String key,
        String kind,
        Urgency urgency,
        Text text,
        String path,
        Lineage about,
        Set<Recipient> recipients,
        @Nullable Instant confirmBy) {

    public Notice {
        recipients = Set.copyOf(recipients);
    }

    /** A notice that does not press and needs no confirmation. */
    public static Notice of(
            String key, String kind, Text text, String path, Lineage about, Set<? extends Recipient> to) {
        return new Notice(key, kind, Urgency.NORMAL, text, path, about, Set.copyOf(to), null);
    }

    public Notice with(Urgency other) {
        return new Notice(key, kind, other, text, path, about, recipients, confirmBy);
    }

    public Notice toBeConfirmedBy(Instant instant) {
        return new Notice(key, kind, urgency, text, path, about, recipients, instant);
    }
}
