package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.chabaocu.platform.OperationFailure;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an installation keeps: the database cluster, its passwords and log, and the files
 * people attached.
 */
public record DataFolder(Path root) {

    private static final long LEAST_FREE_BYTES = 200L << 20;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Attached files, when they are kept in a folder. */
    public Path files() {
        return root.resolve("files");
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path credentials() {
        return root.resolve("database.properties");
    }

    Path serverLog() {
        return root.resolve("postgres.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Stands while a restore fills the folder; what is left of an interrupted one must not be served. */
    public Path unfinishedRestore() {
        return root.resolve("restore-unfinished");
    }

    public void requireNoUnfinishedRestore() {
        if (!Files.exists(unfinishedRestore())) return;
        throw new OperationFailure("A restore into %s was broken off. Restore again; it begins anew.".formatted(root));
    }

    /** Whether a database was ever made here. */
    public boolean hasDatabase() {
        return Files.exists(cluster());
    }

    /** A new folder is for its owner only: reports and photos are not for every account of the machine. */
    void makeUsable() {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root.resolve("..").normalize());
                Files.createDirectory(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (FileAlreadyExistsException e) {
            throw new OperationFailure("The data folder " + root + " cannot be made: a file stands in its place.", e);
        } catch (AccessDeniedException e) {
            throw notWritable(e);
        } catch (IOException e) {
            throw new OperationFailure("The data folder " + root + " cannot be made: " + e.getMessage(), e);
        }
        if (!Files.isWritable(root)) throw notWritable(null);
        requireFreeSpace();
    }

    private OperationFailure notWritable(@Nullable IOException cause) {
        return new OperationFailure(
                "The data folder %s is not writable for user %s. Choose another with --data DIR or change its owner."
                        .formatted(root, System.getProperty("user.name")),
                cause);
    }

    private void requireFreeSpace() {
        try {
            var free = Files.getFileStore(root).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new OperationFailure("The disk of the data folder %s is full: %d MB free, at least %d MB needed."
                        .formatted(root, free >> 20, LEAST_FREE_BYTES >> 20));
            }
        } catch (IOException e) {
            throw new OperationFailure("The data folder " + root + " cannot be read: " + e.getMessage(), e);
        }
    }
}
