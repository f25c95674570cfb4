package org.chabaocu.platform.command;

import java.nio.file.Path;
import org.chabaocu.platform.backup.BackupFile;
import org.chabaocu.platform.backup.RestoreBackup;
import org.chabaocu.platform.postgres.DatabaseAddress;
import org.chabaocu.platform.postgres.RestoreTarget;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A backup into an empty installation: whole, or nothing of it. */
@Command(
        name = "restore",
        description = "Read a backup into an empty data folder or an empty configured database.",
        mixinStandardHelpOptions = true)
final class RestoreCommand extends DataCommand {

    private final ApplicationStart start;

    @Parameters(index = "0", paramLabel = "FILE", description = "the backup")
    Path file = Path.of("");

    RestoreCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        var environment = start.environment(folder(), springArguments());
        try (var backup = BackupFile.open(file)) {
            backup.requireUndamaged();
            var configured = Installation.configured(environment);
            if (configured.isPresent()) {
                restore(backup, configured.get(), Installation.files(environment));
            } else {
                restoreIntoFolder(backup, environment);
            }
            System.out.println("Restored: " + Contents.of(backup.manifest()));
        }
        return 0;
    }

    private void restoreIntoFolder(BackupFile backup, Environment environment) {
        var target = RestoreTarget.begin(folder());
        try (var installation = Installation.started(environment, folder())) {
            restore(backup, installation.database(), installation.files());
        } catch (RuntimeException e) {
            target.abandon();
            throw e;
        }
        target.complete();
    }

    private static void restore(BackupFile backup, DatabaseAddress database, Path files) {
        var restore = new RestoreBackup(database, files);
        restore.requireEmptyTarget();
        restore.restore(backup);
    }
}
