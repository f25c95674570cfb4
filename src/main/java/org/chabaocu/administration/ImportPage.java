package org.chabaocu.administration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.BadRows;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.chabaocu.platform.sheet.SheetImports;
import org.chabaocu.platform.sheet.SheetTemplate;
import org.chabaocu.platform.sheet.WatchedImports;
import org.chabaocu.platform.view.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Imports in the browser, for every kind of sheet: upload, preview, confirmation, progress, result. */
@Controller
class ImportPage {

    private static final int LONGEST_FILE_NAME = 200;
    private static final long LARGEST_FILE = 30L << 20;
    private static final int FAULTS_SHOWN = 100;

    private final WatchedImports watched;
    private final SheetImports imports;
    private final SheetTemplate template;
    private final SheetHeaders headers;
    private final BadRows badRows;

    ImportPage(
            WatchedImports watched,
            SheetImports imports,
            SheetTemplate template,
            SheetHeaders headers,
            BadRows badRows) {
        this.watched = watched;
        this.imports = imports;
        this.template = template;
        this.headers = headers;
        this.badRows = badRows;
    }

    @GetMapping("/imports/{kind}")
    ModelAndView upload(Actor actor, @PathVariable String kind) {
        return showUpload(actor, kind, Form.empty(), HttpStatus.OK);
    }

    @PostMapping("/imports/{kind}")
    ModelAndView upload(
            Actor actor, @PathVariable String kind, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        var fault = file.isEmpty() ? "sheet.page.noFile" : file.getSize() > LARGEST_FILE ? "sheet.file.tooLarge" : null;
        if (fault != null) {
            var refusal = Refusal.Invalid.of("file", Text.of(fault, LARGEST_FILE >> 20));
            return showUpload(actor, kind, Form.sent(request, refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var name = file.getOriginalFilename() == null ? kind : file.getOriginalFilename();
        var shortName = name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name;
        var job = watched.upload(kind, shortName, file.getBytes(), actor.id().value());
        return PageAnswers.redirect("/imports/jobs/" + job);
    }

    @GetMapping("/imports/jobs/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, Locale locale) {
        var job = watched.get(id, actor.id().value());
        var sheet = imports.forPerson(job.kind(), actor.id().value());
        var columns = sheet.columns();
        var report = job.report();
        var faults = report == null
                ? List.<ImportFault>of()
                : report.faults().stream()
                        .limit(FAULTS_SHOWN)
                        .map(fault -> new ImportFault(
                                fault.row(), headers.columnName(columns, fault, locale), headers.reason(fault, locale)))
                        .toList();
        return new ModelAndView("administration/job")
                .addObject("job", job)
                .addObject("faults", faults)
                .addObject("note", sheet.noteKey());
    }

    @PostMapping("/imports/jobs/{id}/confirm")
    String confirm(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean skipBad) {
        // What was confirmed twice is under way already; the page of the job tells.
        var _ = watched.confirm(id, skipBad, actor.id().value());
        return "redirect:/imports/jobs/" + id;
    }

    @PostMapping("/imports/jobs/{id}/discard")
    String discard(Actor actor, @PathVariable UUID id) {
        var job = watched.get(id, actor.id().value());
        watched.discard(id, actor.id().value());
        return "redirect:/imports/" + job.kind();
    }

    @GetMapping("/imports/jobs/{id}/bad-rows.xlsx")
    void badRows(Actor actor, @PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        var _ = watched.get(id, actor.id().value());
        begin(response, "bad-rows.xlsx");
        badRows.write(id, actor.id().value(), locale, response.getOutputStream());
    }

    @GetMapping("/imports/{kind}/template.xlsx")
    void template(Actor actor, @PathVariable String kind, Locale locale, HttpServletResponse response)
            throws IOException {
        var sheet = imports.forPerson(kind, actor.id().value());
        begin(response, kind + ".xlsx");
        template.write(sheet, locale, response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String fileName) {
        response.setContentType(ImportApi.XLSX.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ImportApi.attachment(fileName));
    }

    private ModelAndView showUpload(Actor actor, String kind, Form form, HttpStatus status) {
        var sheet = imports.forPerson(kind, actor.id().value());
        return new ModelAndView("administration/import", status)
                .addObject("kind", kind)
                .addObject("note", sheet.noteKey())
                .addObject("form", form)
                .addObject("jobs", watched.latest(kind, actor.id().value()));
    }
}
