package org.chabaocu.notification.delivery;

import java.util.Locale;
import java.util.stream.Collectors;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Sentences;
import org.springframework.stereotype.Component;

/** What a mail says: one notice as it is; of many the counts and the first ones. */
@Component
class MailWords {

    private static final int LONGEST_SUBJECT = 120;

    private final Sentences sentences;
    private final PageLinks links;

    MailWords(Sentences sentences, PageLinks links) {
        this.sentences = sentences;
        this.links = links;
    }

    String subject(Letter letter, Locale locale) {
        var what = letter.notices() == 1
                ? sentences.say(letter.lines().getFirst().text(), locale)
                : counts(letter, locale);
        var subject = sentences.say(Text.of("notification.mail.subject", oneLine(what)), locale);
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject;
    }

    /** Such as "12 notices: reminders 10, escalations 2". */
    String counts(Letter letter, Locale locale) {
        var kinds = letter.kinds().entrySet().stream()
                .map(kind ->
                        sentences.say(Text.of("notification.count", Text.of(kind.getKey()), kind.getValue()), locale))
                .collect(Collectors.joining(sentences.say(Text.of("notification.count.and"), locale)));
        return sentences.say(Text.of("notification.counts", letter.notices(), kinds), locale);
    }

    String body(Letter letter, Locale locale) {
        var body = new StringBuilder();
        if (letter.notices() > 1) body.append(counts(letter, locale)).append("\n\n");
        var number = 1;
        for (var line : letter.lines()) {
            if (letter.notices() > 1) body.append(number++).append(". ");
            body.append(oneLine(sentences.say(line.text(), locale))).append('\n');
            var link = links.to(line.path());
            if (!link.isEmpty()) body.append("   ").append(link).append('\n');
        }
        if (letter.more() > 0)
            body.append('\n')
                    .append(sentences.say(Text.of("notification.more", letter.more()), locale))
                    .append('\n');
        var inbox = links.to("/inbox");
        if (!inbox.isEmpty())
            body.append('\n')
                    .append(sentences.say(Text.of("notification.mail.inbox", inbox), locale))
                    .append('\n');
        body.append("\n-- \n")
                .append(sentences.say(
                        Text.of("notification.mail.foot", letter.id().toString()), locale));
        return body.append('\n').toString();
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
