package org.chabaocu.platform.command;

import java.nio.file.Path;
import java.time.Clock;
import org.chabaocu.platform.backup.WriteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Everything in one file, also while the server runs. */
@Command(
        name = "backup",
        description = "Write all data and attached files into one file; also while the server runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand extends DataCommand {

    private final ApplicationStart start;

    @Parameters(index = "0", paramLabel = "FILE", description = "the file to write")
    Path file = Path.of("");

    BackupCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        var environment = start.environment(folder(), springArguments());
        try (var installation = Installation.present(environment, folder())) {
            var manifest = new WriteBackup(Clock.systemUTC())
                    .write(installation.database(), installation.files(), file.toAbsolutePath());
            System.out.println("Written: " + file + ", " + Contents.of(manifest));
        }
        return 0;
    }
}
