package org.chabaocu.platform;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.chabaocu.Chabaocu;

/** The built application in a JVM of its own, as {@code ./chabaocu} starts it; made to be killed. */
public final class ChildApplication implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String READY = "is ready: ";

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private ChildApplication(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts a server on any free port and waits until it serves. */
    public static ChildApplication serving(Path data, String... options) {
        var arguments =
                new ArrayList<>(List.of("serve", "--port", "0", "--host", "127.0.0.1", "--data", data.toString()));
        arguments.addAll(List.of(options));
        var child = running(arguments.toArray(String[]::new));
        child.address();
        return child;
    }

    /** A node on a database and with settings of one's own, by environment variables; waits for nothing. */
    public static ChildApplication node(Path data, Map<String, String> environment) {
        return running(environment, "serve", "--port", "0", "--host", "127.0.0.1", "--data", data.toString());
    }

    /** Runs any command line; waits for nothing. */
    public static ChildApplication running(String... arguments) {
        return running(Map.of(), arguments);
    }

    private static ChildApplication running(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath(),
                Chabaocu.class.getName()));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new ChildApplication(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the product runs on: without the classes of the tests. */
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        try (var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                output.add(line);
                var ready = line.indexOf(READY);
                if (ready >= 0) address.complete(line.substring(ready + READY.length()));
            }
        } catch (IOException e) {
            // A killed process ends its output in the middle.
        }
        address.completeExceptionally(new IllegalStateException("The application ended:\n" + output()));
    }

    /** The address it serves at, such as {@code http://127.0.0.1:40123}. */
    public String address() {
        try {
            return address.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The application does not serve:\n" + output(), e);
        }
    }

    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for the end of a command and answers its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The command does not end:\n" + output());
            }
            address.handle((ready, ended) -> true).join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** kill -9. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
