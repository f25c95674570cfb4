package org.chabaocu.attachment.content;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How the camera was held: the EXIF orientation 1-8, and the movement that sets the picture upright. */
record Orientation(int code) {

    private static final int TAG = 0x0112;
    static final Orientation UPRIGHT = new Orientation(1);

    /** The orientation a JPEG names; upright if it names none or what it says cannot be read. */
    static Orientation ofJpeg(Path file) {
        try (var in = new FileImageInputStream(file.toFile())) {
            for (var segment : JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif")) {
                var data = segment.segmentData().readAllBytes();
                // behind "Exif\0" and a padding byte
                var tiff = new MemoryCacheImageInputStream(
                        new ByteArrayInputStream(data, 6, Math.max(0, data.length - 6)));
                var entry = new TIFFReader().read(tiff).getEntryById(TAG);
                if (entry != null && entry.getValue() instanceof Number number) return of(number.intValue());
            }
            return UPRIGHT;
        } catch (IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    private static Orientation of(int code) {
        return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
    }

    boolean swapsSides() {
        return code >= 5;
    }

    /** Sets a picture of this size (as stored) upright, its corner at the origin. */
    AffineTransform toUpright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
