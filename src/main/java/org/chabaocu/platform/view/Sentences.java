package org.chabaocu.platform.view;

import java.util.Locale;
import org.chabaocu.platform.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says texts in a language where there is no page to say them: in mails, for programs. */
@Component
public final class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String say(Text text, Locale locale) {
        return messages.getMessage(Form.resolvable(text), locale);
    }
}
