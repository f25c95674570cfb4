package org.chabaocu.platform.command;

import java.nio.file.Path;
import java.util.Optional;
import org.chabaocu.platform.OperationFailure;
import org.chabaocu.platform.postgres.DataFolder;
import org.chabaocu.platform.postgres.DatabaseAddress;
import org.chabaocu.platform.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The database and the files a command works on; a server that had to be started for it ends with it. */
record Installation(
        DatabaseAddress database, Path files, @Nullable PostgresServer server) implements AutoCloseable {

    /** The one that is configured, or the one in the folder, whose server may be running. */
    static Installation present(Environment environment, DataFolder folder) {
        var configured = configured(environment);
        if (configured.isPresent()) return new Installation(configured.get(), files(environment), null);
        folder.requireNoUnfinishedRestore();
        if (!folder.hasDatabase()) throw new OperationFailure("There is no installation in " + folder.root() + ".");
        var running = PostgresServer.running(folder);
        if (running.isPresent()) return new Installation(running.get(), files(environment), null);
        return started(environment, folder);
    }

    static Installation started(Environment environment, DataFolder folder) {
        var server = PostgresServer.start(folder);
        return new Installation(server.address(), files(environment), server);
    }

    static Optional<DatabaseAddress> configured(Environment environment) {
        return Optional.ofNullable(environment.getProperty("spring.datasource.url"))
                .map(url -> new DatabaseAddress(
                        url,
                        environment.getProperty("spring.datasource.username"),
                        environment.getProperty("spring.datasource.password")));
    }

    static Path files(Environment environment) {
        return Path.of(environment.getRequiredProperty("chabaocu.files")).toAbsolutePath();
    }

    @Override
    public void close() {
        if (server != null) server.close();
    }
}
