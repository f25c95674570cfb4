package org.chabaocu.platform.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that serves until it is told to stop. */
abstract class ServerCommand extends DataCommand {

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen (default 8080; 0: any free port)")
    @Nullable
    Integer port;

    @Override
    List<String> springArguments() {
        var arguments = super.springArguments();
        if (port != null) arguments.add("--server.port=" + port);
        return arguments;
    }
}
