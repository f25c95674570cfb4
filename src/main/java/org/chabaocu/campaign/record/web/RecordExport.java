package org.chabaocu.campaign.record.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.RecordFilter;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.RecordRow;
import org.chabaocu.campaign.record.Records;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of a year as an .xlsx, read page by page: however many there are, memory does not grow. */
@RestController
class RecordExport {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of(
            "organization",
            "item",
            "kind",
            "title",
            "heldOn",
            "endsOn",
            "place",
            "documentNumber",
            "level",
            "participants",
            "named",
            "hours",
            "examined",
            "passed",
            "attachments");
    private static final int ROWS_AT_ONCE = 500;
    private static final int AT_ONCE = 4;
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Records records;
    private final RecordKeepers keepers;
    private final RecordFields fields;
    private final MessageSource messages;

    RecordExport(Records records, RecordKeepers keepers, RecordFields fields, MessageSource messages) {
        this.records = records;
        this.keepers = keepers;
        this.fields = fields;
        this.messages = messages;
    }

    @GetMapping({"/campaign/records/export.xlsx", "/api/v1/campaign/records/export.xlsx"})
    void export(
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Set<RecordKind> kind,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (organization != null) keepers.get(new OrganizationId(organization), actor);
        if (!turns.tryAcquire()) throw new RefusedException(new Refusal.TooMany(WAIT));
        try {
            var shown = year == null ? fields.today().getYear() : Math.clamp(year, 1900, 9999);
            begin(response, shown);
            write(organization, shown, kind == null ? Set.of() : kind, actor, locale, response);
        } finally {
            turns.release();
        }
    }

    private static void begin(HttpServletResponse response, int year) {
        response.setContentType(MEDIA_TYPE);
        var disposition = ContentDisposition.attachment()
                .filename("campaign-%d.xlsx".formatted(year))
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }

    private void write(
            @Nullable UUID organization,
            int year,
            Set<RecordKind> kinds,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var header = COLUMNS.stream()
                .map(column -> word("campaign.column." + column, locale))
                .toList();
        try (var sheet = new SheetWriter(response.getOutputStream(), word("campaign.title", locale), header)) {
            @Nullable UUID after = null;
            do {
                var slice = records.list(
                        new RecordFilter(
                                organization,
                                kinds,
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 31),
                                false,
                                ROWS_AT_ONCE,
                                after),
                        actor);
                slice.rows().forEach(row -> sheet.write(cells(row, locale)));
                after = slice.next();
            } while (after != null);
        }
    }

    private List<@Nullable Object> cells(RecordRow row, Locale locale) {
        var level = row.level();
        return Arrays.asList(
                row.organizationName(),
                row.item(),
                word("campaign.kind." + row.kind(), locale),
                row.title(),
                row.heldOn(),
                row.endsOn(),
                row.place(),
                row.documentNumber(),
                level == null ? null : word("campaign.level." + level, locale),
                row.participants(),
                row.named(),
                row.hours(),
                row.examined(),
                row.passed(),
                row.attachments());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
