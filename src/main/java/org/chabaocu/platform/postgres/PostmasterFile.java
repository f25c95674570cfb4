package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server writes about itself into its cluster: process id, start, port and whether it takes connections. */
record PostmasterFile(long pid, int port, boolean ready, List<String> lines) {

    private static final String NAME = "postmaster.pid";

    /** Nothing where there is no file or the server has only begun to write it. */
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve(NAME));
            if (lines.size() < 4) return Optional.empty();
            var ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    ready,
                    lines));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path cluster) {
        try {
            Files.deleteIfExists(cluster.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean processLives() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether the living process may be a server at all; after a reboot the number can belong to anyone. */
    boolean processIsPostgres() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    boolean isOfSameStart(PostmasterFile other) {
        return lines.subList(0, 3).equals(other.lines.subList(0, 3));
    }
}
