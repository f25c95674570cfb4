package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a sheet in one transaction. A dry run does all of it and takes it back, so that what it tells is what would
 * happen. Unless bad rows are to be skipped, one of them is enough to import nothing.
 */
@Service
public class ImportSheet {

    /** How a sheet is to be treated. */
    public record Manner(boolean dryRun, boolean skipBad) {}

    private static final int PROGRESS_EVERY = 1_000;

    private final TransactionTemplate transactions;
    private final SheetHeaders headers;
    private final ApplicationEventPublisher events;

    ImportSheet(PlatformTransactionManager transactions, SheetHeaders headers, ApplicationEventPublisher events) {
        this.transactions = new TransactionTemplate(transactions);
        this.headers = headers;
        this.events = events;
    }

    public <T> Outcome<SheetReport> run(SheetImport<T> sheet, Path file, UUID person, Manner manner) {
        return run(sheet, file, person, manner, rows -> {});
    }

    /** {@code progress} is told now and then how many rows have been read. */
    public <T> Outcome<SheetReport> run(
            SheetImport<T> sheet, Path file, UUID person, Manner manner, IntConsumer progress) {
        try {
            return Outcome.done(Objects.requireNonNull(
                    transactions.execute(status -> run(sheet, file, person, manner, progress, status))));
        } catch (UnreadableSheetException unreadable) {
            return Outcome.refused(Refusal.Invalid.of("file", unreadable.text()));
        }
    }

    private <T> SheetReport run(
            SheetImport<T> sheet,
            Path file,
            UUID person,
            Manner manner,
            IntConsumer progress,
            TransactionStatus status) {
        var faults = new SheetFaults();
        var load = sheet.begin(person);
        int rows = load(sheet, file, load, faults, progress);
        var result = load.finish();
        faults.addAll(result.faults());
        boolean nothing = faults.rows() > 0 && !manner.skipBad();
        if (nothing || manner.dryRun()) status.setRollbackOnly();
        else events.publishEvent(new SheetImported(sheet.kind(), person, rows, result.created(), result.updated()));
        var report = new SheetReport(rows, result.created(), result.updated(), faults.rows(), faults.inOrder());
        return nothing ? report.withNothingWritten() : report;
    }

    private <T> int load(SheetImport<T> sheet, Path file, SheetLoad<T> load, SheetFaults faults, IntConsumer progress) {
        var rows = new int[1];
        try {
            new SheetReader(sheet.columns(), headers).read(file, row -> {
                var value = sheet.read(row);
                if (value == null || row.isFaulty()) faults.addAll(row.faults());
                else load.add(row.number(), value);
                if (++rows[0] % PROGRESS_EVERY == 0) progress.accept(rows[0]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.accept(rows[0]);
        return rows[0];
    }
}
