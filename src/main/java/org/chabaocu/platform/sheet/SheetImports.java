package org.chabaocu.platform.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chabaocu.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** The kinds of sheets the modules contribute. */
@Component
public class SheetImports {

    private final Map<String, SheetImport<?>> byKind;

    SheetImports(List<SheetImport<?>> imports) {
        this.byKind = imports.stream().collect(Collectors.toMap(SheetImport::kind, Function.identity()));
    }

    public Set<String> kinds() {
        return byKind.keySet();
    }

    /** The kind, for someone who may import it; to others it is not there. */
    public SheetImport<?> forPerson(String kind, UUID person) {
        var sheet = byKind.get(kind);
        if (sheet == null || !sheet.isAllowed(person)) throw new NotFoundException("import of " + kind);
        return sheet;
    }
}
