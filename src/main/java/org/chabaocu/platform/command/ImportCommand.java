package org.chabaocu.platform.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chabaocu.platform.OperationFailure;
import org.chabaocu.platform.command.CommandLineImport.Report;
import org.chabaocu.platform.postgres.EmbeddedDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a sheet into an installation, also while its server runs. */
@Command(
        name = "import",
        description = "Read an .xlsx of organizations, people or hazards; also while the server runs.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends DataCommand {

    private final ApplicationStart start;
    private final PrintStream out = System.out;

    @Parameters(index = "0", paramLabel = "KIND", description = "organizations, people or hazards")
    String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the .xlsx file")
    Path file = Path.of("");

    @Option(names = "--as", paramLabel = "USER", required = true, description = "in whose name and with whose rights")
    String username = "";

    @Option(names = "--dry-run", description = "only check")
    boolean dryRun;

    @Option(names = "--skip-bad", description = "import the good rows although there are bad ones")
    boolean skipBad;

    ImportCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) throw new OperationFailure("The file " + file + " cannot be read.");
        var arguments = springArguments();
        start.withoutServing(arguments);
        var spring = start.on(folder(), EmbeddedDatabase.sharedUnlessConfigured(folder()));
        try (var context = start.run(spring, folder(), arguments)) {
            var report = sheets(context).importSheet(file, username, dryRun, skipBad);
            print(report);
            return report.faults().isEmpty() || skipBad ? 0 : 1;
        }
    }

    private CommandLineImport sheets(ConfigurableApplicationContext context) {
        var kinds = context.getBeanProvider(CommandLineImport.class).stream().toList();
        return kinds.stream()
                .filter(sheet -> sheet.kind().equals(kind))
                .findAny()
                .orElseThrow(() -> new OperationFailure("There is nothing to import of the kind %s. Kinds: %s"
                        .formatted(
                                kind,
                                String.join(
                                        ", ",
                                        kinds.stream()
                                                .map(CommandLineImport::kind)
                                                .sorted()
                                                .toList()))));
    }

    private void print(Report report) {
        for (var fault : report.faults()) {
            out.printf("row %d, %s: %s%n", fault.row(), fault.column(), fault.message());
        }
        var badRows = report.faults().stream()
                .map(CommandLineImport.Fault::row)
                .distinct()
                .count();
        out.printf(
                "%s%d rows: %d created, %d updated, %d refused%n",
                dryRun ? "dry run, nothing written: " : "", report.rows(), report.created(), report.updated(), badRows);
        if (badRows > 0 && !skipBad && !dryRun) {
            out.println("Nothing was imported. Correct the rows, or import the good ones with --skip-bad.");
        }
        out.flush();
    }
}
