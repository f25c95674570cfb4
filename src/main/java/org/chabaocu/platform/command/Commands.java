package org.chabaocu.platform.command;

import java.util.Objects;
import java.util.ServiceLoader;
import org.chabaocu.platform.OperationFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's verbs; without one it serves. */
@Command(
        name = "chabaocu",
        description =
                "查保促: hazards reported by workers, removed by their institutions, seen to be removed by their unions.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {

    private Commands() {}

    /** Runs the command line and answers the exit code; a server that was started runs on. */
    public static int execute(Class<?> application, String... arguments) {
        var start = new ApplicationStart(application);
        var line = new CommandLine(new Commands())
                .addSubcommand(new ServeCommand(start))
                .addSubcommand(new DemoCommand(start))
                .addSubcommand(new BackupCommand(start))
                .addSubcommand(new RestoreCommand(start))
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new ImportCommand(start))
                .addSubcommand(new RecountCommand(start));
        ServiceLoader.load(OfflineCommand.class).forEach(line::addSubcommand);
        var version = Objects.requireNonNullElse(application.getPackage().getImplementationVersion(), "unreleased");
        line.getCommandSpec().version(version);
        line.getSubcommands().values().forEach(verb -> verb.getCommandSpec().version(version));
        line.setExecutionExceptionHandler((exception, command, parsed) -> report(exception, command));
        return line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }

    /** Spring has already told of a failed start; anything else that is expected takes one sentence. */
    private static int report(Exception exception, CommandLine command) throws Exception {
        if (exception instanceof ReportedFailure) return CommandLine.ExitCode.SOFTWARE;
        if (!(exception instanceof OperationFailure)) throw exception;
        command.getErr().println(exception.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
