package org.chabaocu.document;

import com.deepoove.poi.data.PictureRenderData;
import com.deepoove.poi.data.PictureType;
import com.deepoove.poi.data.Pictures;
import com.deepoove.poi.data.TextRenderData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our values as those of the template engine. */
final class Values {

    private static final int REPLACEMENT = 0xFFFD;

    private Values() {}

    static Map<String, Object> of(Map<String, ?> values) {
        var all = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> all.put(name, value(value)));
        return all;
    }

    private static Object value(Object value) {
        return switch (value) {
            case String text -> text(text);
            case Boolean shown -> shown;
            case Table table -> table.rows().stream().map(Values::of).toList();
            case Picture picture -> picture(picture);
            case List<?> sections -> sections.stream().map(Values::section).toList();
            default -> throw new IllegalArgumentException("Not for a document: " + value.getClass());
        };
    }

    private static Map<String, Object> section(Object section) {
        var values = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) section).forEach((name, value) -> values.put(String.valueOf(name), value(value)));
        return values;
    }

    private static PictureRenderData picture(Picture picture) {
        return Pictures.ofBytes(picture.png(), PictureType.PNG)
                .size(picture.width(), picture.height())
                .altMeta(text(picture.description()).getText())
                .create();
    }

    /** The text without what XML 1.0 cannot hold. */
    static TextRenderData text(String text) {
        var legal = text.codePoints().map(point -> isLegal(point) ? point : REPLACEMENT);
        return new TextRenderData(
                legal.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
