package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chabaocu.platform.OperationFailure;

/** The running server program, tied to this JVM by a pipe. */
final class ServerProcess {

    /**
     * The shell waits beside the server. Its standard input is a pipe that only this JVM holds: the moment the JVM is
     * gone, in whatever way, the pipe ends and the server is told to shut down cleanly.
     */
    private static final String GUARD = """
            trap '' HUP INT TERM
            exec 3<&0
            "$@" </dev/null 3<&- & server=$!
            (cat <&3 >/dev/null; kill -INT $server) & guard=$!
            exec 3<&-
            wait $server; status=$?
            kill -KILL $guard 2>/dev/null
            exit $status
            """;

    private static final long LARGEST_LOG = 10L << 20;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess launch(PostgresBinaries binaries, DataFolder folder, ServerUser user, int port) {
        try {
            rotate(folder.serverLog());
            var builder = new ProcessBuilder(command(binaries, folder.cluster(), user, port))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new OperationFailure("The database server cannot be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(PostgresBinaries binaries, Path cluster, ServerUser user, int port) {
        var command = new ArrayList<String>();
        // In a session of its own, so that Ctrl-C reaches the application first and the database last.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) command.add("/usr/bin/setsid");
        command.addAll(List.of("sh", "-c", GUARD, "chabaocu-postgres"));
        command.addAll(user.prefix());
        command.addAll(List.of(binaries.program("postgres").toString(), "-D", cluster.toString()));
        for (var setting : settings(port)) command.addAll(List.of("-c", setting));
        return command;
    }

    /** What must hold whatever stands in postgresql.conf: reachable from this machine only, and durable. */
    private static List<String> settings(int port) {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on");
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void whenEnded(Runnable reaction) {
        process.onExit().thenRunAsync(reaction, Thread::startVirtualThread);
    }

    void stop() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            // The pipe is broken because the server has already ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
