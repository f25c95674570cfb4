package org.chabaocu.campaign.readiness.web;

import java.util.Locale;
import org.chabaocu.platform.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts in a reader's language, with the texts among their arguments. */
@Component
class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String in(Text text, Locale locale) {
        var arguments = text.arguments().stream()
                .map(argument -> argument instanceof Text inner ? in(inner, locale) : argument)
                .toArray();
        return messages.getMessage(text.code(), arguments, locale);
    }
}
