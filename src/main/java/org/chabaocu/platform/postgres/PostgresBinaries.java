package org.chabaocu.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.chabaocu.platform.OperationFailure;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked from the class path once per version. */
record PostgresBinaries(Path home) {

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks into the user's cache, or beside the data where there is no cache to write to or the server cannot read it. */
    static PostgresBinaries unpacked(DataFolder folder, ServerUser user) {
        var archive = archive();
        try {
            var name = "postgres-" + version(archive);
            var beside = folder.root().resolve(name);
            if (user == ServerUser.NOBODY) return presentOrUnpacked(archive, beside);
            try {
                return presentOrUnpacked(archive, userCache().resolve(name));
            } catch (FileSystemException e) {
                return presentOrUnpacked(archive, beside);
            }
        } catch (IOException e) {
            throw new OperationFailure("The database programs cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static PostgresBinaries presentOrUnpacked(URL archive, Path home) throws IOException {
        return Files.exists(home) ? new PostgresBinaries(home) : unpack(archive, home);
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(system, processor);
        var archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new OperationFailure(
                    "This build brings no PostgreSQL for this machine (%s, %s). Set SPRING_DATASOURCE_URL to a PostgreSQL 15-18 of your own."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    private static String version(URL archive) throws IOException {
        var connection = archive.openConnection();
        var mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(mark);
    }

    private static Path userCache() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var cache = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return cache.resolve("chabaocu");
    }

    /** Complete or absent: unpacked beside its place and then moved there. */
    private static PostgresBinaries unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (var stream = archive.openStream()) {
                extract(stream, unfinished);
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            // Another process may have unpacked the same version meanwhile.
            if (!Files.exists(home)) throw e;
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
        return new PostgresBinaries(home);
    }

    private static void extract(InputStream compressed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
