package org.chabaocu.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A backup being written: entries one after the other, each hashed as it passes. */
final class BackupArchive {

    private final ZipOutputStream zip;

    BackupArchive(OutputStream target) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(target, 1 << 16));
    }

    interface Content<R, E extends Exception> {
        R writeTo(OutputStream stream) throws IOException, E;
    }

    /** What was written, and its hash. */
    record Written<R>(R result, String sha256) {}

    <R, E extends Exception> Written<R> add(String name, Content<R, E> content) throws IOException, E {
        zip.setLevel(Deflater.BEST_SPEED);
        return write(name, content);
    }

    private <R, E extends Exception> Written<R> write(String name, Content<R, E> content) throws IOException, E {
        zip.putNextEntry(new ZipEntry(name));
        var digest = Digests.sha256();
        var result = content.writeTo(new EntryStream(zip, digest));
        zip.closeEntry();
        return new Written<>(result, Digests.hex(digest));
    }

    /** Photos are compressed already. What is half written has no row yet. */
    BackupManifest.Files addFolder(Path folder, Path scratch) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        var count = 0L;
        var bytes = 0L;
        try (var hashes = Files.newBufferedWriter(scratch, StandardCharsets.UTF_8);
                var files = filesIn(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                try (var stream = Files.newInputStream(file)) {
                    var name = folder.relativize(file).toString();
                    var written = write(BackupFile.FILES + name, stream::transferTo);
                    hashes.write(written.sha256() + "  " + name + "\n");
                    count++;
                    bytes += written.result();
                } catch (NoSuchFileException e) {
                    // Removed meanwhile: nothing refers to it any more.
                }
            }
        }
        var listed = add(BackupFile.FILE_HASHES, stream -> Files.copy(scratch, stream));
        return new BackupManifest.Files(count, bytes, listed.sha256());
    }

    private static Stream<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return Stream.empty();
        return Files.walk(folder)
                .filter(Files::isRegularFile)
                .filter(file -> !file.toString().endsWith(".part"))
                .sorted();
    }

    void addManifest(BackupManifest manifest) throws IOException {
        add(BackupFile.MANIFEST, stream -> {
            stream.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            return manifest;
        });
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Does not close the archive when an entry is done. */
    private static final class EntryStream extends DigestOutputStream {

        EntryStream(OutputStream stream, MessageDigest digest) {
            super(stream, digest);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
