package org.chabaocu.platform.sheet;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.sheet.ImportJob.State;
import org.springframework.stereotype.Service;

/** Imports that run in the background and are watched in the browser: upload, preview, confirmation, result. */
@Service
public class WatchedImports {

    private final ImportJobs jobs;
    private final SheetImports imports;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final Clock clock;

    WatchedImports(
            ImportJobs jobs, SheetImports imports, Scheduler scheduler, OneTimeTask<Void> sheetTask, Clock clock) {
        this.jobs = jobs;
        this.imports = imports;
        this.scheduler = scheduler;
        this.task = sheetTask;
        this.clock = clock;
    }

    /** Takes the sheet in and has it checked; the answer is the job to watch. */
    public UUID upload(String kind, String fileName, byte[] file, UUID person) {
        imports.forPerson(kind, person);
        var id = Ids.next();
        jobs.insert(id, kind, fileName, file, person, clock.instant());
        schedule(id, State.CHECKING);
        return id;
    }

    /** Has a checked sheet imported; false if it no longer waits for that. */
    public boolean confirm(UUID id, boolean skipBad, UUID person) {
        var job = get(id, person);
        if (!jobs.move(job.id(), State.CHECKED, State.IMPORTING, skipBad)) return false;
        schedule(id, State.IMPORTING);
        return true;
    }

    public void discard(UUID id, UUID person) {
        jobs.discard(get(id, person).id());
    }

    /** The job, for the person who uploaded the sheet and still may import such. */
    public ImportJob get(UUID id, UUID person) {
        var job = jobs.find(id)
                .filter(found -> found.createdBy().equals(person))
                .orElseThrow(() -> new NotFoundException("import " + id));
        imports.forPerson(job.kind(), person);
        return job;
    }

    public List<ImportJob> latest(String kind, UUID person) {
        return jobs.latest(kind, person);
    }

    private void schedule(UUID id, State step) {
        scheduler.schedule(task.instance(id + " " + step), clock.instant());
    }
}
