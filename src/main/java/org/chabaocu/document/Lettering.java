package org.chabaocu.document;

import java.awt.Font;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this machine can write with.
 *
 * @param font empty on a machine without any font
 * @param showsWords whether the font has all characters of the words
 */
record Lettering(Optional<Font> font, boolean showsWords) {

    private static final Logger log = LoggerFactory.getLogger(Lettering.class);

    private static final int SIZE = 13;

    static Lettering of(String words) {
        try {
            var fonts = Stream.of(
                            "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "SimSun", Font.SANS_SERIF)
                    .map(name -> new Font(name, Font.PLAIN, SIZE))
                    .toList();
            return fonts.stream()
                    .filter(font -> font.canDisplayUpTo(words) < 0)
                    .findFirst()
                    .map(font -> new Lettering(Optional.of(font), true))
                    .orElseGet(() -> new Lettering(Optional.of(fonts.getLast()), false));
        } catch (InternalError | LinkageError | RuntimeException fontless) {
            log.warn("This machine has no fonts; charts are drawn without words: {}", fontless.toString());
            return new Lettering(Optional.empty(), false);
        }
    }
}
