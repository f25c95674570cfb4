package org.chabaocu.supervision.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of documents: official Chinese, whatever language the reader's pages are in. */
@Component
class DocumentWords {

    private final MessageSource messages;
    private final ZoneId zone;

    DocumentWords(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** Numbers among the arguments are written without separators. */
    String say(String key, Object... arguments) {
        var plain = List.of(arguments).stream().map(String::valueOf).toArray();
        return messages.getMessage(key, plain, Locale.SIMPLIFIED_CHINESE);
    }

    String date(LocalDate date) {
        return say("dossier.document.date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    String date(@Nullable Instant at) {
        return at == null ? "" : date(at.atZone(zone).toLocalDate());
    }

    /** One day, or from the first to the last. */
    String time(@Nullable Instant from, @Nullable Instant to) {
        var begin = date(from);
        var end = date(to);
        if (end.isEmpty() || end.equals(begin)) return begin;
        return begin.isEmpty() ? end : say("dossier.document.period", begin, end);
    }

    String list(List<String> words) {
        return String.join(say("dossier.document.comma"), words);
    }

    /** 1. … 2. …, a line each. */
    String numbered(List<String> lines) {
        var text = new StringBuilder();
        for (var at = 0; at < lines.size(); at++)
            text.append(at == 0 ? "" : "\n").append(at + 1).append(". ").append(lines.get(at));
        return text.toString();
    }

    /** A text as part of a sentence: on one line, without its full stop. */
    String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ").replaceAll(say("dossier.document.fullStops"), "");
    }

    String percent(int permille) {
        return permille / 10 + "." + permille % 10 + "%";
    }

    /** The place of a union, without the word that it is one. */
    String place(String union) {
        for (var suffix : say("dossier.document.placeSuffixes").split(" "))
            if (union.endsWith(suffix) && union.length() > suffix.length())
                return union.substring(0, union.length() - suffix.length());
        return union;
    }
}
