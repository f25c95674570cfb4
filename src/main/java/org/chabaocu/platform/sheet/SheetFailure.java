package org.chabaocu.platform.sheet;

import java.util.List;
import org.chabaocu.platform.Text;

/** Why a sheet as a whole was not imported, as it is kept with its job. */
public record SheetFailure(String code, List<Object> arguments) {

    static SheetFailure of(Text text) {
        return new SheetFailure(text.code(), text.arguments());
    }

    public Text text() {
        return new Text(code, arguments);
    }
}
