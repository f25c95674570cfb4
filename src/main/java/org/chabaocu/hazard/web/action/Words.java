package org.chabaocu.hazard.web.action;

import java.util.Locale;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The message keys of what is supplied with actions: one word for one thing, unless an action has a word of its own for it. */
@Component
public final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The key of a part's name. */
    public String label(Action action, Part part) {
        var own = "hazard.field." + action.code() + "." + part.name();
        return exists(own) ? own : "hazard.field." + part.name();
    }

    /** The key of the sentence that helps to fill it in, if there is one. */
    @Nullable
    String hint(Action action, Part part) {
        var own = "hazard.hint." + action.code() + "." + part.name();
        return exists(own) ? own : null;
    }

    /** The words of one choice. */
    public Text choice(Part part, String value) {
        if (part.kind() == Part.Kind.YES_OR_NO) return Text.of("hazard.choice." + part.name() + "." + value);
        return Text.of("hazard." + part.type().getSimpleName().toLowerCase(Locale.ROOT) + "." + value);
    }

    /** The sentence that explains a choice, if there is one. */
    @Nullable
    Text choiceHint(Part part, String value) {
        var key = "hazard.hint." + part.name() + "." + value;
        return exists(key) ? Text.of(key) : null;
    }

    private boolean exists(String key) {
        return messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) != null;
    }
}
