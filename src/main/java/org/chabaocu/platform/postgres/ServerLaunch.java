package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chabaocu.platform.OperationFailure;

/** Starting the server of a folder on a port: after whatever ran there before has ended, until it takes connections. */
record ServerLaunch(DataFolder folder, PostgresBinaries binaries, ServerUser user, int port) {

    private static final Duration LONGEST_END_OF_PREDECESSOR = Duration.ofMinutes(2);
    /** After a crash the server first replays its log; that is worth waiting for. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    ServerProcess run() {
        awaitEndOfPredecessor();
        var before = PostmasterFile.read(folder.cluster());
        var logged = sizeOfLog();
        var process = ServerProcess.launch(binaries, folder, user, port);
        await(LONGEST_START, () -> !process.isAlive() || isReady(before));
        if (process.isAlive() && isReady(before)) return process;
        process.stop();
        throw new OperationFailure(
                "The database server in %s did not start.%n%s".formatted(folder.root(), logSince(logged)));
    }

    /** The server of a killed JVM needs a moment to write its last checkpoint. */
    private void awaitEndOfPredecessor() {
        var left = PostmasterFile.read(folder.cluster());
        if (left.isEmpty() || !left.get().processLives()) return;
        if (!left.get().processIsPostgres()) {
            PostmasterFile.delete(folder.cluster());
            return;
        }
        if (!await(LONGEST_END_OF_PREDECESSOR, () -> !left.get().processLives())) {
            throw new OperationFailure(
                    "An earlier database server (process %d) still runs in %s. End it and start again."
                            .formatted(left.get().pid(), folder.root()));
        }
    }

    private boolean isReady(Optional<PostmasterFile> before) {
        return PostmasterFile.read(folder.cluster())
                .filter(PostmasterFile::ready)
                .filter(now -> before.isEmpty() || !now.isOfSameStart(before.get()))
                .isPresent();
    }

    private static boolean await(Duration longest, BooleanSupplier condition) {
        var end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private long sizeOfLog() {
        return folder.serverLog().toFile().length();
    }

    private String logSince(long logged) {
        try (var log = Files.newInputStream(folder.serverLog())) {
            log.skipNBytes(sizeOfLog() >= logged ? logged : 0);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "Its log is " + folder.serverLog();
        }
    }
}
