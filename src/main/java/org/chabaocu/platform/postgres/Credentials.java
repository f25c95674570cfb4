package org.chabaocu.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the server in a data folder: random, made once, readable by the owner of the folder only. */
record Credentials(String superuserPassword, String applicationPassword) {

    private static final String SUPERUSER = "superuser.password";
    private static final String APPLICATION = "application.password";

    static Credentials in(DataFolder folder) {
        try {
            return Files.exists(folder.credentials()) ? read(folder.credentials()) : create(folder.credentials());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Credentials read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Credentials(properties.getProperty(SUPERUSER, ""), properties.getProperty(APPLICATION, ""));
    }

    private static Credentials create(Path file) throws IOException {
        var made = new Credentials(random(), random());
        var text = "%s=%s%n%s=%s%n".formatted(SUPERUSER, made.superuserPassword, APPLICATION, made.applicationPassword);
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        writePrivately(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
