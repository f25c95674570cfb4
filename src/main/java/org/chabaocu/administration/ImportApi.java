package org.chabaocu.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.sheet.ImportSheet;
import org.chabaocu.platform.sheet.SheetColumn;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.chabaocu.platform.sheet.SheetImports;
import org.chabaocu.platform.sheet.SheetReport;
import org.chabaocu.platform.sheet.SheetTemplate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Sheets over the API: the answer comes when all is done. Every kind of sheet the modules know is imported here. */
@RestController
class ImportApi {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SheetImports imports;
    private final ImportSheet importSheet;
    private final SheetTemplate template;
    private final SheetHeaders headers;

    ImportApi(SheetImports imports, ImportSheet importSheet, SheetTemplate template, SheetHeaders headers) {
        this.imports = imports;
        this.importSheet = importSheet;
        this.template = template;
        this.headers = headers;
    }

    record ReportJson(int rows, int created, int updated, int badRows, List<ErrorJson> errors) {}

    record ErrorJson(int row, String column, String message) {}

    @PostMapping(path = "/api/v1/{kind}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ReportJson importSheet(
            Actor actor,
            @PathVariable String kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean skipBad,
            Locale locale)
            throws IOException {
        var sheet = imports.forPerson(kind, actor.id().value());
        var copy = Files.createTempFile("import", ".xlsx");
        try {
            file.transferTo(copy);
            var report = importSheet
                    .run(sheet, copy, actor.id().value(), new ImportSheet.Manner(dryRun, skipBad))
                    .orThrow();
            return json(report, sheet.columns(), locale);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ReportJson json(SheetReport report, List<SheetColumn<?>> columns, Locale locale) {
        var errors = report.faults().stream()
                .map(fault -> new ErrorJson(
                        fault.row(), headers.columnName(columns, fault, locale), headers.reason(fault, locale)))
                .toList();
        return new ReportJson(report.rows(), report.created(), report.updated(), report.badRows(), errors);
    }

    @GetMapping("/api/v1/{kind}/import-template.xlsx")
    ResponseEntity<byte[]> template(Actor actor, @PathVariable String kind, Locale locale) throws IOException {
        var sheet = imports.forPerson(kind, actor.id().value());
        var out = new ByteArrayOutputStream();
        template.write(sheet, locale, out);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(kind + ".xlsx"))
                .body(out.toByteArray());
    }

    static String attachment(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }
}
