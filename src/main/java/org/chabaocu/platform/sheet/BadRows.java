package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The bad rows of an uploaded sheet as a sheet again, each with its reasons, to be mended and uploaded. */
@Service
public class BadRows {

    private final WatchedImports watched;
    private final SheetImports imports;
    private final RunImport runImport;
    private final SheetHeaders headers;

    BadRows(WatchedImports watched, SheetImports imports, RunImport runImport, SheetHeaders headers) {
        this.watched = watched;
        this.imports = imports;
        this.runImport = runImport;
        this.headers = headers;
    }

    public void write(UUID job, UUID person, Locale locale, OutputStream out) throws IOException {
        var found = watched.get(job, person);
        var columns = imports.forPerson(found.kind(), person).columns();
        var report = found.report();
        var faults = report == null
                ? Map.<Integer, List<SheetFault>>of()
                : report.faults().stream().collect(Collectors.groupingBy(SheetFault::row));
        var header = new ArrayList<>(columns.stream()
                .map(column -> headers.text(column.key(), locale))
                .toList());
        header.add(headers.text("sheet.badRows.reason", locale));
        try (var writer = new SheetWriter(out, headers.text("sheet.badRows.title", locale), header)) {
            runImport.withFile(
                    job,
                    file -> new SheetReader(columns, headers).read(file, row -> {
                        var ofRow = faults.get(row.number());
                        if (ofRow != null) writer.write(cells(columns, row, ofRow, locale));
                    }));
        }
    }

    private List<String> cells(List<SheetColumn<?>> columns, SheetRow row, List<SheetFault> faults, Locale locale) {
        var cells = new ArrayList<>(columns.stream().map(row::text).toList());
        cells.add(faults.stream()
                .map(fault -> headers.describe(columns, fault, locale))
                .collect(Collectors.joining("; ")));
        return cells;
    }
}
