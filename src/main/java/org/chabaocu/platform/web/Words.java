package org.chabaocu.platform.web;

import org.chabaocu.platform.Text;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Our sentences in the form Spring looks up. */
final class Words {

    private Words() {}

    static MessageSourceResolvable of(Text text) {
        return new DefaultMessageSourceResolvable(
                new String[] {text.code()},
                text.arguments().stream().map(Words::argument).toArray(),
                text.code());
    }

    /** A sentence within a sentence is looked up in the reader's language too. */
    private static Object argument(Object argument) {
        return argument instanceof Text text ? of(text) : argument;
    }
}
