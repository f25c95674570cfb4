package org.chabaocu.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The templates: the product's own, and those an installation has put in their place (docs/operations.md). */
@Component
class Templates {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,60}");

    private final Path folder;

    Templates(@Value("${chabaocu.data}") Path data) {
        this.folder = data.resolve("documents");
    }

    /** Read afresh each time, so that a clerk sees at once what an edit did. */
    Optional<byte[]> ofInstallation(String name) {
        var file = folder.resolve(file(name));
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] ofProduct(String name) {
        try (var content = Templates.class.getResourceAsStream("/documents/" + file(name))) {
            if (content == null) throw new IllegalArgumentException("There is no template " + name);
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("No name of a template: " + name);
        return name + ".docx";
    }
}
