package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through an uploaded .xlsx before anything is made of it: really a zip of modest size once unpacked, counted by
 * unpacking and not by what it says of itself, its XML plain and without document types.
 */
final class SheetGuard {

    static final long LARGEST_FILE = 30L << 20;
    private static final int MOST_ENTRIES = 500;
    private static final long MOST_BYTES = 512L << 20;
    private static final long MOST_STRING_BYTES = 128L << 20;
    // Repetitive sheets reach 1:50, bombs 1:1000.
    private static final long GREATEST_RATIO = 200;
    private static final long RATIO_MATTERS_FROM = 8L << 20;

    private long unpacked;

    private SheetGuard() {}

    static void check(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST_FILE) throw new UnreadableSheetException("sheet.file.tooLarge", LARGEST_FILE >> 20);
        checkBeginning(file);
        try (var zip = ZipFile.builder().setPath(file).get()) {
            new SheetGuard().check(zip, size);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableSheetException("sheet.file.damaged");
        }
    }

    private static void checkBeginning(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            boolean oldOrEncrypted = start.length == 8 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf;
            throw new UnreadableSheetException(oldOrEncrypted ? "sheet.file.old" : "sheet.file.notSheet");
        }
    }

    private void check(ZipFile zip, long size) throws IOException {
        int entries = 0;
        boolean isSheet = false;
        for (var entry : Collections.list(zip.getEntries())) {
            if (++entries > MOST_ENTRIES) throw bomb();
            isSheet |= entry.getName().equals("[Content_Types].xml");
            if (!entry.isDirectory()) unpack(zip, entry, size);
        }
        if (!isSheet) throw new UnreadableSheetException("sheet.file.notSheet");
    }

    private void unpack(ZipFile zip, ZipArchiveEntry entry, long size) throws IOException {
        var name = entry.getName();
        var scan = name.endsWith(".xml") || name.endsWith(".rels") ? new XmlScan() : null;
        long most = name.endsWith("sharedStrings.xml") ? MOST_STRING_BYTES : MOST_BYTES;
        long ofEntry = 0;
        var buffer = new byte[64 << 10];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                ofEntry += read;
                if (unpacked > MOST_BYTES || ofEntry > most || isOutOfRatio(size)) throw bomb();
                if (scan != null && !scan.accepts(buffer, read)) {
                    throw new UnreadableSheetException("sheet.file.unsafe");
                }
            }
        }
    }

    private boolean isOutOfRatio(long size) {
        return unpacked > RATIO_MATTERS_FROM && unpacked / size > GREATEST_RATIO;
    }

    private static UnreadableSheetException bomb() {
        return new UnreadableSheetException("sheet.file.bomb");
    }
}
