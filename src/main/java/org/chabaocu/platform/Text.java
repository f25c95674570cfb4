package org.chabaocu.platform;

import java.io.Serializable;
import java.util.List;

/**
 * A sentence for people, named by its key in the message bundles; shown in the reader's language. Arguments are numbers,
 * strings or texts themselves; it can wait in a session for the page that shows it.
 */
public record Text(String code, List<Object> arguments) implements Serializable {

    public static Text of(String code, Object... arguments) {
        return new Text(code, List.of(arguments));
    }
}
