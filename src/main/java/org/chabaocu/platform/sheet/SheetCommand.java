package org.chabaocu.platform.sheet;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chabaocu.platform.OperationFailure;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.command.CommandLineImport;

/** A kind of sheet on the command line, with the same rules and rights as in the browser. */
public final class SheetCommand implements CommandLineImport {

    private final SheetImport<?> sheet;
    private final ImportSheet importSheet;
    private final SheetHeaders headers;
    private final Function<String, Optional<UUID>> persons;

    /** {@code persons} finds the id of an active person by the username. */
    public SheetCommand(
            SheetImport<?> sheet,
            ImportSheet importSheet,
            SheetHeaders headers,
            Function<String, Optional<UUID>> persons) {
        this.sheet = sheet;
        this.importSheet = importSheet;
        this.headers = headers;
        this.persons = persons;
    }

    @Override
    public String kind() {
        return sheet.kind();
    }

    @Override
    public Report importSheet(Path file, String username, boolean dryRun, boolean skipBad) {
        var person = persons.apply(username)
                .filter(sheet::isAllowed)
                .orElseThrow(() -> new OperationFailure(
                        "There is no active person %s who may import %s.".formatted(username, kind())));
        return switch (importSheet.run(sheet, file, person, new ImportSheet.Manner(dryRun, skipBad))) {
            case Outcome.Done(var report) -> report(report);
            case Outcome.Refused(var refusal) -> throw new OperationFailure(reason(refusal));
        };
    }

    private Report report(SheetReport report) {
        return new Report(
                report.rows(),
                report.created(),
                report.updated(),
                report.faults().stream()
                        .map(fault -> new Fault(fault.row(), fault.column(), words(fault.text())))
                        .toList());
    }

    private String reason(Refusal refusal) {
        return refusal instanceof Refusal.Invalid(var faults)
                ? words(faults.getFirst().text())
                : refusal.toString();
    }

    private String words(Text text) {
        return headers.text(text.code(), Locale.getDefault(), text.arguments().toArray());
    }
}
