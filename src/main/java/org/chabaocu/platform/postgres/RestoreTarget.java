package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.chabaocu.platform.OperationFailure;
import org.springframework.util.FileSystemUtils;

/** A data folder that a backup is being restored into: marked until it is whole, emptied again if it does not become so. */
public final class RestoreTarget {

    private static final Set<String> NO_CONTENT = Set.of("lock", "lost+found");

    private final DataFolder folder;

    private RestoreTarget(DataFolder folder) {
        this.folder = folder;
    }

    /** Takes an empty folder, or one that only a broken-off restore has filled. */
    public static RestoreTarget begin(DataFolder folder) {
        folder.makeUsable();
        var target = new RestoreTarget(folder);
        try (var lock = FolderLock.take(folder)) {
            if (Files.exists(folder.unfinishedRestore())) target.clear();
            target.requireEmpty();
            Files.createFile(folder.unfinishedRestore());
            return target;
        } catch (IOException e) {
            throw new OperationFailure("The data folder " + folder.root() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void requireEmpty() throws IOException {
        try (var entries = Files.list(folder.root())) {
            if (entries.allMatch(RestoreTarget::isNoContent)) return;
        }
        throw new OperationFailure("The data folder %s is not empty; a backup is restored into an empty one only."
                .formatted(folder.root()));
    }

    private static boolean isNoContent(Path entry) {
        return NO_CONTENT.contains(entry.getFileName().toString());
    }

    public void complete() {
        try {
            Files.delete(folder.unfinishedRestore());
        } catch (IOException e) {
            throw new OperationFailure("The restore cannot be completed: " + e.getMessage(), e);
        }
    }

    public void abandon() {
        try {
            clear();
        } catch (IOException e) {
            throw new OperationFailure(
                    "The data folder " + folder.root() + " cannot be emptied again: " + e.getMessage(), e);
        }
    }

    /** The mark goes last, so that an interruption here is recognised too. */
    private void clear() throws IOException {
        try (var entries = Files.list(folder.root())) {
            for (var entry : (Iterable<Path>) entries::iterator) {
                if (!isNoContent(entry) && !entry.equals(folder.unfinishedRestore())) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
        Files.deleteIfExists(folder.unfinishedRestore());
    }
}
