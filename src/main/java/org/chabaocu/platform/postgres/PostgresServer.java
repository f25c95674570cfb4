package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.chabaocu.platform.OperationFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database server of a data folder: started by this process, kept running by it, stopped with it. */
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS_TO_START_AGAIN = 60;

    private final FolderLock lock;
    private final ServerLaunch launch;
    private final DatabaseAddress address;
    private volatile ServerProcess process;
    private volatile boolean closing;

    private PostgresServer(FolderLock lock, ServerLaunch launch, Credentials credentials) {
        this.lock = lock;
        this.launch = launch;
        this.address = application(launch.port(), credentials);
        this.process = launch.run();
        process.whenEnded(this::startAgain);
    }

    /** Starts the server of the folder, making folder and database where they are absent. */
    public static PostgresServer start(DataFolder folder) {
        folder.makeUsable();
        var lock = FolderLock.take(folder);
        try {
            return start(folder, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static PostgresServer start(DataFolder folder, FolderLock lock) {
        var user = ServerUser.choose();
        var binaries = PostgresBinaries.unpacked(folder, user);
        var credentials = Credentials.in(folder);
        var cluster = new Cluster(folder, credentials, user);
        cluster.makeUnlessPresent(binaries);
        var launch = new ServerLaunch(folder, binaries, user, freePort());
        var server = new PostgresServer(lock, launch, credentials);
        try {
            cluster.prepareDatabaseUnlessDone(launch.port());
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The address of the server that another process runs in the folder right now, if any. */
    public static Optional<DatabaseAddress> running(DataFolder folder) {
        if (!folder.hasDatabase()) return Optional.empty();
        var free = FolderLock.tryToTake(folder);
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        var credentials = Credentials.in(folder);
        return PostmasterFile.read(folder.cluster())
                .filter(PostmasterFile::ready)
                .map(server -> application(server.port(), credentials));
    }

    private static DatabaseAddress application(int port, Credentials credentials) {
        return DatabaseAddress.onLoopback(
                port, Cluster.APPLICATION, Cluster.APPLICATION, credentials.applicationPassword());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the same port, so that the pool of connections finds it again. */
    private void startAgain() {
        for (var attempt = 1; !closing && attempt <= ATTEMPTS_TO_START_AGAIN; attempt++) {
            LOG.error("The database server has ended unexpectedly; starting it again (attempt {})", attempt);
            try {
                process = launch.run();
                process.whenEnded(this::startAgain);
                if (closing) process.stop();
                return;
            } catch (OperationFailure e) {
                LOG.error(e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        closing = true;
        process.stop();
        lock.close();
    }
}
