package org.chabaocu.notification.inbox;

import java.util.List;
import java.util.Locale;
import org.chabaocu.access.Actor;
import org.chabaocu.access.ToDo;
import org.chabaocu.access.ToDos;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What somebody has to confirm. */
@Component
class InboxToDos implements ToDos {

    private final ReadInbox inbox;
    private final Sentences sentences;

    InboxToDos(ReadInbox inbox, Sentences sentences) {
        this.inbox = inbox;
        this.sentences = sentences;
    }

    @Override
    public List<ToDo> of(Actor actor, int most) {
        var locale = LocaleContextHolder.getLocale();
        return inbox.unconfirmed(actor, most).stream()
                .map(entry -> toDo(entry, locale))
                .toList();
    }

    private ToDo toDo(InboxEntry entry, Locale locale) {
        return new ToDo(
                "/inbox/" + entry.id() + "/receipt",
                List.of(Text.of("notification.confirm")),
                sentences.say(entry.text(), locale),
                "",
                UrgencyBadge.of(entry.urgency()),
                entry.confirmBy());
    }
}
