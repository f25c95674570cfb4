package org.chabaocu.platform.backup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's text format of COPY: one line a row, tabs between values, \N for null, backslash escapes. */
final class CopyText {

    private CopyText() {}

    static List<@Nullable String> values(String line) {
        var values = new ArrayList<@Nullable String>();
        var start = 0;
        for (var tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            values.add(value(line.substring(start, tab)));
            start = tab + 1;
        }
        values.add(value(line.substring(start)));
        return values;
    }

    private static @Nullable String value(String written) {
        if (written.equals("\\N")) return null;
        if (written.indexOf('\\') < 0) return written;
        var read = new StringBuilder(written.length());
        for (var position = 0; position < written.length(); position++) {
            var character = written.charAt(position);
            read.append(character == '\\' ? escaped(written.charAt(++position)) : character);
        }
        return read.toString();
    }

    private static char escaped(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            default -> letter;
        };
    }
}
