package org.chabaocu.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.util.random.RandomGenerator;

/** Draws plain shapes, in the light of the picture; no text, for a server may have no fonts. */
final class Brush {

    private final Graphics2D graphics;
    private final float light;

    /** @param random lets two pictures of one scene differ */
    Brush(Graphics2D graphics, RandomGenerator random) {
        this.graphics = graphics;
        this.light = 0.86f + random.nextFloat() * 0.14f;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.translate(random.nextInt(-14, 15), random.nextInt(-10, 11));
    }

    void room(Color wall, Color floor) {
        box(wall, -40, -40, Picture.WIDTH + 80, Picture.HEIGHT + 80);
        box(floor, -40, 600, Picture.WIDTH + 80, 200);
        box(floor.darker(), -40, 592, Picture.WIDTH + 80, 8);
    }

    Brush box(Color color, int x, int y, int width, int height) {
        use(color);
        graphics.fillRect(x, y, width, height);
        return this;
    }

    Brush oval(Color color, int x, int y, int width, int height) {
        use(color);
        graphics.fillOval(x, y, width, height);
        return this;
    }

    Brush wedge(Color color, int x, int y, int size, int start, int extent) {
        use(color);
        graphics.fillArc(x, y, size, size, start, extent);
        return this;
    }

    /** @param points x and y in turn */
    Brush shape(Color color, int... points) {
        var polygon = new Polygon();
        for (var i = 0; i < points.length; i += 2) polygon.addPoint(points[i], points[i + 1]);
        use(color);
        graphics.fillPolygon(polygon);
        return this;
    }

    Brush line(Color color, int width, int x1, int y1, int x2, int y2) {
        use(color);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawLine(x1, y1, x2, y2);
        return this;
    }

    private void use(Color color) {
        graphics.setColor(new Color(
                Math.round(color.getRed() * light),
                Math.round(color.getGreen() * light),
                Math.round(color.getBlue() * light)));
    }
}
