package org.chabaocu.platform.command;

import org.chabaocu.platform.postgres.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The server for real use. */
@Command(
        name = "serve",
        description = "Serve, on a database in the data folder or on the one named by SPRING_DATASOURCE_URL.",
        mixinStandardHelpOptions = true)
final class ServeCommand extends ServerCommand {

    private final ApplicationStart start;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "the address to listen on (default: all)")
    @Nullable
    String host;

    ServeCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        var arguments = springArguments();
        if (host != null) arguments.add("--server.address=" + host);
        var spring = start.on(folder(), EmbeddedDatabase.unlessConfigured(folder()));
        Announcement.of(start.run(spring, folder(), arguments)).ready().setupCode();
        return 0;
    }
}
