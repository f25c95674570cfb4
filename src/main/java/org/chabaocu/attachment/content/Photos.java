package org.chabaocu.attachment.content;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Makes of a decoded picture the JPEG that is kept: upright, at most 2560 pixels long, and with nothing in it but the picture. */
final class Photos {

    static final int LONG_SIDE = 2560;
    private static final int THUMBNAIL_SIDE = 320;
    private static final float QUALITY = 0.85f;

    private Photos() {}

    static Content toContent(BufferedImage decoded, Orientation orientation) throws IOException {
        var photo = upright(decoded, orientation);
        var picture = new Content.Picture(photo.getWidth(), photo.getHeight(), jpeg(thumbnail(photo)));
        return new Content("image/jpeg", jpeg(photo), picture);
    }

    private static BufferedImage upright(BufferedImage decoded, Orientation orientation) {
        var scale = Math.min(1.0, (double) LONG_SIDE / Math.max(decoded.getWidth(), decoded.getHeight()));
        var width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        var turn = orientation.toUpright(width, height);
        turn.concatenate(AffineTransform.getScaleInstance(
                (double) width / decoded.getWidth(), (double) height / decoded.getHeight()));
        return orientation.swapsSides() ? drawn(decoded, turn, height, width) : drawn(decoded, turn, width, height);
    }

    private static BufferedImage drawn(BufferedImage decoded, AffineTransform turn, int width, int height) {
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = photo.createGraphics();
        try {
            // what is transparent becomes paper
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(decoded, turn, null);
        } finally {
            graphics.dispose();
        }
        return photo;
    }

    private static BufferedImage thumbnail(BufferedImage photo) throws IOException {
        if (Math.max(photo.getWidth(), photo.getHeight()) <= THUMBNAIL_SIDE) return photo;
        return Thumbnails.of(photo).size(THUMBNAIL_SIDE, THUMBNAIL_SIDE).asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
