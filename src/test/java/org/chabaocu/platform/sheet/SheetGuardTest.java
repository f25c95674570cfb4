package org.chabaocu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticMessageSource;

class SheetGuardTest {

    @TempDir
    Path folder = Path.of("");

    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    @Test
    void an_ordinary_sheet_passes() {
        assertThatCode(() -> SheetGuard.check(TestSheet.of(List.of("编码"), List.of("1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_text_file_is_no_sheet() throws IOException {
        var file = Files.writeString(folder.resolve("a.xlsx"), "code,name\n1,2\n");

        assertRefused(file, "sheet.file.notSheet");
    }

    @Test
    void an_empty_file_is_no_sheet() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.xlsx")), "sheet.file.notSheet");
    }

    @Test
    void an_old_or_encrypted_file_is_told_apart() throws IOException {
        var file = Files.write(
                folder.resolve("old.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0, 0, 0});

        assertRefused(file, "sheet.file.old");
    }

    @Test
    void a_zip_of_something_else_is_no_sheet() throws IOException {
        assertRefused(zip("photo.jpg", out -> out.write(1)), "sheet.file.notSheet");
    }

    @Test
    void a_sheet_cut_off_in_the_middle_is_damaged() throws IOException {
        var whole = Files.readAllBytes(TestSheet.of(List.of("编码"), List.of("1")));
        var file = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2));

        assertRefused(file, "sheet.file.damaged");
    }

    @Test
    void a_bomb_is_noticed_while_it_is_unpacked() throws IOException {
        var megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        var bomb = zip("xl/worksheets/sheet1.xml", out -> {
            for (int i = 0; i < 600; i++) out.write(megabyte);
        });

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        long start = System.nanoTime();
        assertRefused(bomb, "sheet.file.bomb");
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void thousands_of_parts_are_refused() throws IOException {
        var file = folder.resolve("many.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 2_000; i++) {
                zip.putNextEntry(new ZipEntry("part" + i + ".xml"));
                zip.closeEntry();
            }
        }
        assertRefused(file, "sheet.file.bomb");
    }

    @Test
    void a_document_type_is_refused_however_it_is_written() throws IOException {
        var declaration = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";

        assertRefused(part(declaration.getBytes(StandardCharsets.UTF_8)), "sheet.file.unsafe");
        assertRefused(part(declaration.getBytes(StandardCharsets.UTF_16)), "sheet.file.unsafe");
    }

    @Test
    void a_cell_far_to_the_right_for_which_room_would_be_made_is_refused() throws IOException {
        assertRefused(part("<row><c r=\"ZZZZZZ1\"/></row>"), "sheet.file.unsafe");
        assertRefused(part("<row><c t='n'\n r = 'AAAA1'/></row>"), "sheet.file.unsafe");
        assertRefused(part("<row><c r=\"&#90;ZZZ1\"/></row>"), "sheet.file.unsafe");
        assertThatCode(() -> SheetGuard.check(part("<row r=\"12\"><c r=\"XFD1\" t=\"shared\"/></row>")))
                .doesNotThrowAnyException();
    }

    @Test
    void random_bytes_in_place_of_a_sheet_are_refused_and_nothing_worse() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var whole = Files.readAllBytes(TestSheet.of(List.of("编码", "名称"), List.of("1", "2")));
        var reader = new SheetReader(List.of(), new SheetHeaders(new StaticMessageSource()));
        for (int round = 0; round < 300; round++) {
            var bytes = whole.clone();
            for (int change = 0; change < 5; change++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            var file = Files.write(folder.resolve("r.xlsx"), bytes);
            try {
                reader.read(file, row -> {});
            } catch (UnreadableSheetException refused) {
                assertThat(refused.text().code()).startsWith("sheet.file.");
            }
        }
    }

    private Path part(String xml) throws IOException {
        return part(xml.getBytes(StandardCharsets.UTF_8));
    }

    private Path part(byte[] xml) throws IOException {
        return zip("xl/worksheets/sheet1.xml", out -> out.write(xml));
    }

    private Path zip(String name, Part part) throws IOException {
        var file = Files.createTempFile(folder, "zip", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            if (name.startsWith("xl/")) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(name));
            part.write(zip);
            zip.closeEntry();
        }
        return file;
    }

    private static void assertRefused(Path file, String reason) {
        assertThatExceptionOfType(UnreadableSheetException.class)
                .isThrownBy(() -> SheetGuard.check(file))
                .satisfies(refused -> assertThat(refused.text().code()).isEqualTo(reason));
    }
}
