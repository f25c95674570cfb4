package org.chabaocu.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chabaocu.attachment.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodingMemoryTest {

    @Test
    void many_photos_at_once_do_not_exhaust_a_small_heap(@TempDir Path folder) throws Exception {
        var photo = Files.write(folder.resolve("photo.jpg"), Pictures.jpeg(3264, 2448));
        var output = folder.resolve("output.txt").toFile();
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        photo.toString(),
                        "16")
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();

        assertThat(child.waitFor()).as(Files.readString(output.toPath())).isZero();
        assertThat(output).content().contains("all examined");
    }
}
