package org.chabaocu.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileExaminationTest {

    private final FileExamination examination = new FileExamination(new DecodingMemory(64));

    @TempDir
    Path folder;

    @Test
    void a_large_photo_is_made_smaller_and_gets_a_thumbnail() throws IOException {
        var content = accepted(Pictures.jpeg(4000, 3000));

        assertThat(content.mediaType()).isEqualTo("image/jpeg");
        assertThat(content.picture())
                .extracting(Content.Picture::width, Content.Picture::height)
                .containsExactly(2560, 1920);
        assertThat(read(content.bytes()))
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(2560, 1920);
        assertThat(read(Objects.requireNonNull(content.picture()).thumbnail()))
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(320, 240);
    }

    @Test
    void a_photo_beyond_twice_the_kept_length_comes_out_right() throws IOException {
        var photo = read(accepted(Pictures.jpeg(6000, 600)).bytes());

        assertThat(photo.getWidth()).isEqualTo(2560);
        assertThat(photo.getHeight()).isEqualTo(256);
        assertThat(reddish(photo, 100, 128)).isTrue();
        assertThat(reddish(photo, 2450, 128)).isFalse();
    }

    @Test
    void a_small_photo_keeps_its_size() throws IOException {
        assertThat(accepted(Pictures.jpeg(200, 100)).picture())
                .extracting(Content.Picture::width, Content.Picture::height)
                .containsExactly(200, 100);
    }

    /** The picture as stored is red at the left. */
    @ParameterizedTest
    @CsvSource({
        "1, 300, 200, 20, 100", "2, 300, 200, 280, 100", "3, 300, 200, 280, 100", "4, 300, 200, 20, 100",
        "5, 200, 300, 100, 20", "6, 200, 300, 100, 20", "7, 200, 300, 100, 280", "8, 200, 300, 100, 280",
    })
    void a_photo_is_set_upright(int orientation, int width, int height, int redX, int redY) throws IOException {
        var photo =
                read(accepted(Pictures.jpegWithExif(300, 200, orientation, "x")).bytes());

        assertThat(photo.getWidth()).isEqualTo(width);
        assertThat(photo.getHeight()).isEqualTo(height);
        assertThat(reddish(photo, redX, redY)).isTrue();
        assertThat(reddish(photo, width - 1 - redX, height - 1 - redY)).isFalse();
    }

    @Test
    void nothing_but_the_picture_is_kept() throws IOException {
        var secret = "31.2304N 121.4737E Zhang San";
        var sent = Pictures.jpegWithExif(300, 200, 1, secret);
        assertThat(text(sent)).contains(secret);

        assertThat(text(accepted(sent).bytes())).doesNotContain(secret).doesNotContain("Exif");
    }

    @Test
    void what_is_transparent_becomes_white() throws IOException {
        var photo = read(accepted(Pictures.transparentPng(50, 50)).bytes());

        assertThat(new Color(photo.getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void a_webp_becomes_a_jpeg() throws IOException {
        assertThat(accepted(Pictures.webp()).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void a_pdf_is_kept_as_it_came() throws IOException {
        var sent = Pictures.pdf("");
        var content = accepted(sent);

        assertThat(content.mediaType()).isEqualTo("application/pdf");
        assertThat(content.bytes()).isEqualTo(sent);
        assertThat(content.picture()).isNull();
    }

    @Test
    void what_cannot_be_used_is_refused_with_its_own_reason() throws IOException {
        assertThat(fault(Pictures.heic())).isEqualTo("attachment.fault.heic");
        assertThat(fault(Pictures.pdf("secret"))).isEqualTo("attachment.fault.encrypted");
        assertThat(fault(Pictures.bomb(60_000, 60_000))).isEqualTo("attachment.fault.pixels");
        assertThat(fault(Pictures.bomb(2_000_000_000, 2_000_000_000))).isEqualTo("attachment.fault.pixels");
        assertThat(fault(Pictures.bomb(800, 600))).isEqualTo("attachment.fault.unreadable");
        assertThat(fault("%PDF-1.7 but no more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("attachment.fault.unreadable");
        assertThat(fault("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("attachment.fault.kind");
        assertThat(fault("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo("attachment.fault.kind");
    }

    @Test
    void every_cut_of_a_file_is_either_accepted_or_refused_and_never_fails() throws IOException {
        Function<Content, Content> same = Function.identity();
        for (var whole : new byte[][] {
            Pictures.jpegWithExif(60, 40, 6, "words"),
            Pictures.transparentPng(60, 40),
            Pictures.webp(),
            Pictures.pdf("")
        }) {
            for (var length = 1; length < whole.length; length += 1 + whole.length / 100) {
                assertThat(examination.examine(file(Arrays.copyOf(whole, length)), same))
                        .isInstanceOf(Outcome.class);
            }
        }
    }

    private Content accepted(byte[] bytes) throws IOException {
        return examination.examine(file(bytes), Function.identity()).orThrow();
    }

    private String fault(byte[] bytes) throws IOException {
        var outcome = examination.examine(file(bytes), Function.identity());
        var invalid = (Refusal.Invalid) ((Outcome.Refused<Content>) outcome).refusal();
        return invalid.faults().getFirst().text().code();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static boolean reddish(BufferedImage photo, int x, int y) {
        var color = new Color(photo.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
