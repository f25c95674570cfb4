package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.ImportJob.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Does the work of a job: checks an uploaded sheet, or imports a confirmed one. */
@Service
class RunImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);

    private final ImportJobs jobs;
    private final SheetImports imports;
    private final ImportSheet importSheet;
    private final Clock clock;

    RunImport(ImportJobs jobs, SheetImports imports, ImportSheet importSheet, Clock clock) {
        this.jobs = jobs;
        this.imports = imports;
        this.importSheet = importSheet;
        this.clock = clock;
    }

    /** Runs the job if it still stands at the step it was scheduled for; a repetition after a crash begins anew. */
    void run(UUID id, State step) {
        jobs.find(id).filter(job -> job.state() == step && job.isRunning()).ifPresent(this::run);
    }

    private void run(ImportJob job) {
        try {
            var sheet = imports.forPerson(job.kind(), job.createdBy());
            withFile(
                    job.id(),
                    file -> finish(
                            job,
                            importSheet.run(
                                    sheet, file, job.createdBy(), manner(job), done -> jobs.progress(job.id(), done))));
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", job.id(), e);
            fail(job, Text.of("sheet.job.failed", job.id().toString()));
        }
    }

    private static ImportSheet.Manner manner(ImportJob job) {
        // The preview counts what would go in if the bad rows were left out.
        return job.state() == State.CHECKING
                ? new ImportSheet.Manner(true, true)
                : new ImportSheet.Manner(false, job.skipBad());
    }

    private void finish(ImportJob job, Outcome<SheetReport> outcome) {
        switch (outcome) {
            case Outcome.Done(var report) -> {
                var state = job.state() == State.CHECKING ? State.CHECKED : State.DONE;
                jobs.finish(job.id(), state, report, null, clock.instant());
            }
            case Outcome.Refused(var refusal) -> fail(job, reason(refusal));
        }
    }

    private static Text reason(Refusal refusal) {
        return refusal instanceof Refusal.Invalid(var faults)
                ? faults.getFirst().text()
                : new Text("sheet.job.refused", List.of());
    }

    private void fail(ImportJob job, Text reason) {
        jobs.finish(job.id(), State.FAILED, null, SheetFailure.of(reason), clock.instant());
    }

    /** What is done with a sheet's file while it is on this machine. */
    @FunctionalInterface
    interface FileUse {
        void with(Path file) throws IOException;
    }

    void withFile(UUID id, FileUse use) {
        try {
            var file = Files.createTempFile("import", ".xlsx");
            try {
                if (jobs.copyFile(id, file)) use.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
