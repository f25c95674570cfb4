package org.chabaocu.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A folder, fanned out by the first four digits of the hash: {@code ab/cd/abcd…}. */
@Component
class FolderStore implements FileStore {

    private final Path folder;

    FolderStore(@Value("${chabaocu.files}") Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(byte[] hash, byte[] bytes) throws IOException {
        var shelf = shelf(hash);
        var target = shelf.resolve(name(hash));
        if (Files.exists(target) && Files.size(target) == bytes.length) return;
        Files.createDirectories(shelf);
        var partial = shelf.resolve(UUID.randomUUID() + ".part");
        try {
            write(partial, bytes);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
        // a file's name is on disk only when the folders that lead to it are
        for (var each : List.of(shelf, shelf.resolve(".."), folder)) sync(each);
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(byte[] hash) throws IOException {
        return Files.newInputStream(path(hash));
    }

    @Override
    public void remove(byte[] hash) throws IOException {
        Files.deleteIfExists(path(hash));
    }

    private Path path(byte[] hash) {
        return shelf(hash).resolve(name(hash));
    }

    private Path shelf(byte[] hash) {
        var name = name(hash);
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
    }

    private static String name(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
