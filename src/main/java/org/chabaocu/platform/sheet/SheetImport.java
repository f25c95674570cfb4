package org.chabaocu.platform.sheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of sheet that can be imported. A module contributes it as a bean; the API, the pages, the command line, the
 * template and the background job are the same for all of them.
 */
public interface SheetImport<T> {

    /** The last part of its addresses and the command's argument: {@code organizations}, {@code people} … */
    String kind();

    List<SheetColumn<?>> columns();

    /** What people have to know of this kind of import, for its template and its preview. */
    default String noteKey() {
        return "sheet.template.note";
    }

    boolean isAllowed(UUID person);

    /** The row's value; null when the row noted faults. Only what the row alone can tell is looked at here. */
    @Nullable
    T read(SheetRow row);

    /** Begins to load rows for a person, within the transaction that is open. */
    SheetLoad<T> begin(UUID person);
}
