package org.chabaocu.notification.inbox;

import org.chabaocu.people.PersonId;
import org.chabaocu.platform.view.Bell;
import org.chabaocu.platform.view.Viewer;
import org.springframework.stereotype.Component;

/** The number beside the bell: one count over an index, which stops at the most that is shown. */
@Component
class InboxBell implements Bell {

    private final Inboxes inboxes;

    InboxBell(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Override
    public int unread(Viewer viewer) {
        return inboxes.unread(new PersonId(viewer.id()), MOST);
    }
}
