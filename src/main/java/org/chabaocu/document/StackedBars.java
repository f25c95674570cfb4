package org.chabaocu.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A chart as a picture: one bar for each row, made of its counts, all bars of one length. A machine without a font for a
 * label draws the row's code instead, and one without any font draws the bars alone; the numbers also stand in a table.
 */
public record StackedBars(List<String> series, List<Bar> bars, String description) {

    /** @param code a short name in plain ASCII */
    public record Bar(String code, String label, List<Integer> counts) {

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static final int SCALE = 2;
    private static final int WIDTH = 589;
    private static final int LABELS = 150;
    private static final int ROW = 30;
    private static final int TOP = 36;
    private static final List<Color> COLORS =
            List.of(new Color(0x2F855A), new Color(0xE3A008), new Color(0xC0392B), new Color(0xB8C0CA));

    public Picture draw() {
        var height = TOP + bars.size() * ROW + 8;
        var image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, height);
        var pen = new Pen(graphics, Lettering.of(words()));
        legend(pen);
        IntStream.range(0, bars.size()).forEach(row -> bar(pen, bars.get(row), TOP + row * ROW));
        graphics.dispose();
        return new Picture(png(image), WIDTH, height, description);
    }

    private record Pen(Graphics2D graphics, Lettering lettering) {

        void box(int color, int x, int y, int width, int height) {
            graphics.setColor(COLORS.get(color % COLORS.size()));
            graphics.fillRect(x, y, width, height);
        }

        void text(String text, int x, int baseline, Color color) {
            lettering.font().ifPresent(font -> {
                graphics.setColor(color);
                graphics.setFont(font);
                graphics.drawString(text, x, baseline);
            });
        }

        int width(String text) {
            return lettering
                    .font()
                    .map(font -> graphics.getFontMetrics(font).stringWidth(text))
                    .orElse(0);
        }
    }

    private String words() {
        return String.join("", series)
                + String.join("", bars.stream().map(Bar::label).toList());
    }

    private void legend(Pen pen) {
        if (!pen.lettering().showsWords()) return;
        var x = LABELS;
        for (var at = 0; at < series.size(); at++) {
            pen.box(at, x, 10, 12, 12);
            pen.text(series.get(at), x + 17, 21, Color.DARK_GRAY);
            x += 17 + pen.width(series.get(at)) + 18;
        }
    }

    private void bar(Pen pen, Bar bar, int y) {
        var label = pen.lettering().showsWords() ? bar.label() : bar.code();
        pen.text(label, Math.max(0, LABELS - 10 - pen.width(label)), y + 19, Color.BLACK);
        var total = bar.total();
        var full = WIDTH - LABELS - 10;
        var done = 0;
        for (var at = 0; at < bar.counts().size() && total > 0; at++) {
            var begin = LABELS + full * done / total;
            done += bar.counts().get(at);
            var end = LABELS + full * done / total;
            pen.box(at, begin, y + 4, end - begin, ROW - 8);
            number(pen, bar.counts().get(at), begin, end, y + 19);
        }
    }

    private static void number(Pen pen, int count, int begin, int end, int baseline) {
        var text = Integer.toString(count);
        var width = pen.width(text);
        if (count > 0 && end - begin > width + 4) pen.text(text, (begin + end - width) / 2, baseline, Color.WHITE);
    }

    private static byte[] png(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
