package org.chabaocu.notification.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own inbox: nobody reads another's. */
@Service
public class ReadInbox {

    private final Inboxes inboxes;
    private final Clock clock;

    ReadInbox(Inboxes inboxes, Clock clock) {
        this.inboxes = inboxes;
        this.clock = clock;
    }

    /** A page of the inbox, newest first. */
    record Slice(List<InboxEntry> entries, @Nullable UUID next) {}

    @Transactional(readOnly = true)
    public List<InboxEntry> newest(Actor actor, int limit) {
        return inboxes.list(actor.id(), false, null, limit);
    }

    @Transactional(readOnly = true)
    Slice list(Actor actor, boolean unread, @Nullable UUID after, int limit) {
        var found = inboxes.list(actor.id(), unread, after, limit + 1);
        if (found.size() <= limit) return new Slice(found, null);
        return new Slice(found.subList(0, limit), found.get(limit - 1).id());
    }

    @Transactional(readOnly = true)
    List<InboxEntry> unconfirmed(Actor actor, int limit) {
        return inboxes.unconfirmed(actor.id(), limit);
    }

    @Transactional(readOnly = true)
    int unread(Actor actor, int most) {
        return inboxes.unread(actor.id(), most);
    }

    /** Reads one. */
    @Transactional
    InboxEntry read(UUID notice, Actor actor) {
        inboxes.read(actor.id(), notice, clock.instant());
        return get(notice, actor);
    }

    @Transactional
    void readAll(UUID upTo, Actor actor) {
        inboxes.readAll(actor.id(), upTo, clock.instant());
    }

    InboxEntry get(UUID notice, Actor actor) {
        return inboxes.find(actor.id(), notice).orElseThrow(() -> new NotFoundException("notice " + notice));
    }
}
