package org.chabaocu.platform.command;

import java.io.IOException;
import java.io.PrintStream;
import org.chabaocu.platform.postgres.EmbeddedDatabase;
import picocli.CommandLine.Command;

/** Counts the kept figures of an installation anew, also while its server runs. */
@Command(
        name = "recount",
        description = "Count the kept figures anew and put right what was off; also while the server runs.",
        mixinStandardHelpOptions = true)
final class RecountCommand extends DataCommand {

    private final ApplicationStart start;
    private final PrintStream out = System.out;

    RecountCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    public Integer call() throws IOException {
        var arguments = springArguments();
        start.withoutServing(arguments);
        var spring = start.on(folder(), EmbeddedDatabase.sharedUnlessConfigured(folder()));
        try (var context = start.run(spring, folder(), arguments)) {
            context.getBeanProvider(CommandLineRecount.class).stream()
                    .flatMap(recount -> recount.recount().stream())
                    .forEach(this::print);
            out.flush();
            return 0;
        }
    }

    private void print(CommandLineRecount.Result result) {
        out.printf(
                "%s: %d counted, %s%n",
                result.what(),
                result.figures(),
                result.off() == 0 ? "all as kept" : result.off() + " were off and have been put right");
    }
}
