package org.chabaocu.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** A photo of the demo, which the code draws itself. */
record Picture(byte[] jpeg) {

    /** The size in which scenes are drawn. */
    static final int WIDTH = 960;

    static final int HEIGHT = 720;
    private static final double SCALE = 0.75;

    /** @param variant tells apart pictures of the same scene */
    static Picture of(Scene scene, boolean after, int variant) {
        var image = new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        try {
            scene.draw(new Brush(graphics, new SplittableRandom(variant * 2L + (after ? 1 : 0))), after);
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(out.toByteArray());
    }
}
