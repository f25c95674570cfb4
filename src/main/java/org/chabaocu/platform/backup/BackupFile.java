package org.chabaocu.platform.backup;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.chabaocu.platform.OperationFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup, opened for reading. */
public final class BackupFile implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String FILE_HASHES = "files.sha256";

    private final Path path;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    public static BackupFile open(Path path) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            return new BackupFile(path, zip);
        } catch (IOException | OperationFailure | JacksonException e) {
            closeQuietly(zip);
            if (e instanceof OperationFailure known) throw known;
            if (e instanceof ZipException || e instanceof JacksonException)
                throw damaged(path, "it cannot be opened", e);
            throw new OperationFailure("The file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void closeQuietly(@Nullable Closeable open) {
        try {
            if (open != null) open.close();
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }

    private BackupManifest readManifest() throws IOException {
        try (var stream = entry(MANIFEST)) {
            var read = JsonMapper.shared().readValue(stream, BackupManifest.class);
            if (read.format() != BackupManifest.FORMAT) {
                throw new OperationFailure("The backup %s has the format %d; this version of Chabaocu reads format %d."
                        .formatted(path, read.format(), BackupManifest.FORMAT));
            }
            return read;
        }
    }

    public BackupManifest manifest() {
        return manifest;
    }

    public Optional<BackupManifest.Table> table(String name) {
        return manifest.tables().stream()
                .filter(table -> table.name().equals(name))
                .findAny();
    }

    /** Shows every row of a table, in the order of its primary key. */
    public void forEachRow(BackupManifest.Table table, Consumer<BackupRow> reader) throws IOException {
        try (var lines = lines(TABLES + table.name())) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(new BackupRow(table.columns(), CopyText.values(line)));
            }
        }
    }

    /** The rows of a table as they are wanted, in the order of its primary key; to be closed. */
    public Stream<BackupRow> rows(BackupManifest.Table table) {
        try {
            var lines = lines(TABLES + table.name());
            return lines.lines()
                    .map(line -> new BackupRow(table.columns(), CopyText.values(line)))
                    .onClose(() -> closeQuietly(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream entry(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw damaged(path, name + " is missing", null);
        return zip.getInputStream(entry);
    }

    /** Compares everything in the file with the hashes written down when it was made. */
    public void requireUndamaged() {
        try {
            for (var table : manifest.tables()) requireHash(TABLES + table.name(), table.sha256());
            requireHash(FILE_HASHES, manifest.files().sha256());
            forEachFile(file -> requireHash(FILES + file.name(), file.sha256()));
        } catch (IOException e) {
            throw damaged(path, String.valueOf(e.getMessage()), e);
        }
    }

    private void requireHash(String entry, String expected) throws IOException {
        if (!Digests.ofAll(entry(entry)).equals(expected))
            throw damaged(path, entry + " is not as it was written", null);
    }

    /** An attached file, by its name within the folder of files. */
    record StoredFile(String sha256, String name) {}

    interface FileReader {
        void read(StoredFile file) throws IOException;
    }

    void forEachFile(FileReader reader) throws IOException {
        try (var lines = lines(FILE_HASHES)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = List.of(line.split("  ", 2));
                reader.read(new StoredFile(parts.getFirst(), parts.getLast()));
            }
        }
    }

    private BufferedReader lines(String entry) throws IOException {
        return new BufferedReader(new InputStreamReader(entry(entry), StandardCharsets.UTF_8), 1 << 16);
    }

    private static OperationFailure damaged(Path path, String how, @Nullable Throwable cause) {
        return new OperationFailure("The file %s is no backup or is damaged: %s.".formatted(path, how), cause);
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }
}
