package org.chabaocu.campaign.record.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.SheetNumber;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.ImportSheet;
import org.chabaocu.platform.sheet.SheetColumn;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.chabaocu.platform.sheet.SheetImport;
import org.chabaocu.platform.sheet.SheetLoad;
import org.chabaocu.platform.sheet.SheetReport;
import org.chabaocu.platform.sheet.SheetRow;
import org.chabaocu.platform.sheet.SheetValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A sheet of participants becomes lines of the form, where they can be seen and corrected before anything is saved. */
@Component
class ParticipantSheets {

    private static final int MOST_FAULTS = 10;

    private final ImportSheet importSheet;
    private final PastedPeople pasted;
    private final Map<Boolean, List<String>> results = new LinkedHashMap<>();

    ParticipantSheets(ImportSheet importSheet, PastedPeople pasted, SheetHeaders headers) {
        this.importSheet = importSheet;
        this.pasted = pasted;
        results.put(true, headers.words("campaign.passed", "true", "yes", "1"));
        results.put(false, headers.words("campaign.failed", "false", "no", "0"));
    }

    void addTo(Map<String, List<String>> values, MultipartFile file, Actor actor, List<FieldFault> faults) {
        var lines = new ArrayList<String>();
        switch (read(file, actor, lines)) {
            case Outcome.Done<SheetReport>(var report) ->
                report.faults().stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> Text.of(
                                "campaign.fault.SHEET_ROW",
                                fault.row(),
                                Text.of("campaign.participant." + fault.column()),
                                fault.text()))
                        .forEach(text -> faults.add(new FieldFault(SentRecord.SHEET, text)));
            case Outcome.Refused<SheetReport>(Refusal.Invalid(var found)) ->
                found.forEach(fault -> faults.add(new FieldFault(SentRecord.SHEET, fault.text())));
            case Outcome.Refused<SheetReport>(var refusal) -> throw new RefusedException(refusal);
        }
        if (lines.isEmpty()) return;
        var typed = String.join("", values.getOrDefault("people", List.of())).strip();
        values.put("people", List.of((typed.isEmpty() ? "" : typed + "\n") + String.join("\n", lines)));
    }

    private Outcome<SheetReport> read(MultipartFile file, Actor actor, List<String> lines) {
        try {
            var copy = Files.createTempFile("participants", ".xlsx");
            try {
                file.transferTo(copy);
                var manner = new ImportSheet.Manner(true, true);
                return importSheet.run(new Sheet(lines), copy, actor.id().value(), manner);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One person a row. */
    private final class Sheet implements SheetImport<String> {

        private final SheetColumn<String> name =
                SheetColumn.required("name", "campaign.participant.name", 50, SheetValue.text());
        private final SheetColumn<BigDecimal> hours =
                SheetColumn.optional("hours", "campaign.participant.hours", 20, SheetNumber::read);
        private final SheetColumn<BigDecimal> score =
                SheetColumn.optional("score", "campaign.participant.score", 20, SheetNumber::read);
        private final SheetColumn<Boolean> passed =
                SheetColumn.optional("passed", "campaign.participant.passed", 20, SheetValue.oneOf(results));
        private final List<String> lines;

        Sheet(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public String kind() {
            return "participants";
        }

        @Override
        public List<SheetColumn<?>> columns() {
            return List.of(name, hours, score, passed);
        }

        @Override
        public boolean isAllowed(UUID person) {
            return true;
        }

        @Override
        public @Nullable String read(SheetRow row) {
            var who = row.value(name);
            var howLong = row.value(hours);
            var howGood = row.value(score);
            var result = row.value(passed);
            if (row.isFaulty() || who == null) return null;
            // what separates the parts of a line cannot be within one of them
            return pasted.line(who.replaceAll("[\\t\\n,;\uff0c\uff1b\u3001]+|\\s{2,}", " "), howLong, howGood, result);
        }

        @Override
        public SheetLoad<String> begin(UUID person) {
            return new SheetLoad<>() {
                @Override
                public void add(int row, String line) {
                    lines.add(line);
                }

                @Override
                public Result finish() {
                    return new Result(lines.size(), 0, List.of());
                }
            };
        }
    }
}
