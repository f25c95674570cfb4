package org.chabaocu.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.notification.Urgency;
import org.chabaocu.platform.view.Bell;
import org.chabaocu.platform.view.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox to programs of its owner. */
@RestController
@RequestMapping("/api/v1/notifications")
class InboxApi {

    private static final int MOST = 200;

    private final ReadInbox inbox;
    private final ConfirmReceipt confirmReceipt;
    private final Sentences sentences;

    InboxApi(ReadInbox inbox, ConfirmReceipt confirmReceipt, Sentences sentences) {
        this.inbox = inbox;
        this.confirmReceipt = confirmReceipt;
        this.sentences = sentences;
    }

    /** @param text in the language asked for by Accept-Language */
    record NotificationJson(
            UUID id,
            String kind,
            Urgency urgency,
            String text,
            String path,
            Instant at,
            @Nullable Instant readAt,
            @Nullable Instant confirmBy,
            @Nullable Instant confirmedAt) {}

    record NotificationsJson(
            List<NotificationJson> items, @Nullable UUID next) {}

    /** @param more whether there are more than that, which is as far as is counted */
    record UnreadJson(int count, boolean more) {}

    @GetMapping
    NotificationsJson list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Locale locale) {
        var slice = inbox.list(actor, unread, after, Math.clamp(limit, 1, MOST));
        var items = slice.entries().stream().map(entry -> json(entry, locale)).toList();
        return new NotificationsJson(items, slice.next());
    }

    @GetMapping("/unread")
    UnreadJson unread(Actor actor) {
        var count = inbox.unread(actor, Bell.MOST);
        return new UnreadJson(Math.min(count, Bell.MOST - 1), count == Bell.MOST);
    }

    @PostMapping("/{id}/read")
    NotificationJson read(@PathVariable UUID id, Actor actor, Locale locale) {
        return json(inbox.read(id, actor), locale);
    }

    @PostMapping("/{id}/confirm")
    NotificationJson confirm(@PathVariable UUID id, Actor actor, Locale locale) {
        return json(confirmReceipt.confirm(id, actor).orThrow(), locale);
    }

    private NotificationJson json(InboxEntry entry, Locale locale) {
        return new NotificationJson(
                entry.id(),
                entry.kind(),
                entry.urgency(),
                sentences.say(entry.text(), locale),
                entry.path(),
                entry.at(),
                entry.readAt(),
                entry.confirmBy(),
                entry.confirmedAt());
    }
}
