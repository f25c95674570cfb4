package org.chabaocu.attachment.content;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** A picture that lies on disk, read from there: first its size alone, then no more pixels than are needed. */
final class PictureFile implements AutoCloseable {

    private final ImageReader reader;
    private final FileImageInputStream input;
    private final boolean whole;

    private PictureFile(ImageReader reader, FileImageInputStream input, boolean whole) {
        this.reader = reader;
        this.input = input;
        this.whole = whole;
        reader.setInput(input, true, true);
    }

    static PictureFile open(Path file, Signature signature) throws IOException {
        var whole = signature == Signature.WEBP;
        var reader = whole
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(signature.name()).next();
        return new PictureFile(reader, new FileImageInputStream(file.toFile()), whole);
    }

    long pixels() throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    /** What decoding takes at most: the decoder's own rows or coefficients, the picture read, and the picture drawn from it. */
    long memory() throws IOException {
        var read = pixels() / ((long) step() * step());
        var decoder = pixels() * (whole ? 8 : 4);
        return decoder + read * 8 + 8L * Photos.LONG_SIDE * Photos.LONG_SIDE;
    }

    BufferedImage decode() throws IOException {
        var settings = reader.getDefaultReadParam();
        settings.setSourceSubsampling(step(), step(), 0, 0);
        return reader.read(0, settings);
    }

    /** Of how many pixels in a row one is read: the long side comes out between once and twice the length that is kept. */
    private int step() throws IOException {
        return Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / Photos.LONG_SIDE);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
