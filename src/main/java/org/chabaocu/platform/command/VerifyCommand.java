package org.chabaocu.platform.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.chabaocu.platform.backup.BackupCheck;
import org.chabaocu.platform.backup.BackupFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A backup, looked at without any database: undamaged, and true in itself. */
@Command(
        name = "verify",
        description = "Check a backup without a database: undamaged, audit chains unbroken.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "the backup")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (var backup = BackupFile.open(file)) {
            backup.requireUndamaged();
            System.out.println("Undamaged: " + Contents.of(backup.manifest()));
            var valid = true;
            for (var check : ServiceLoader.load(BackupCheck.class)) valid &= passes(check, backup);
            return valid ? 0 : 1;
        }
    }

    private static boolean passes(BackupCheck check, BackupFile backup) throws IOException {
        var faults = check.faults(backup);
        System.out.println((faults.isEmpty() ? "Valid: " : "NOT VALID: ") + check.name());
        faults.forEach(fault -> System.out.println("  " + fault));
        return faults.isEmpty();
    }
}
