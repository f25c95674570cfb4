package org.chabaocu.attachment;

/** The name of a sent file, made harmless: no path, no control or direction-changing characters, at most 100 characters. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String sanitised(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>:|?*]", "")
                .strip();
        var length = name.codePointCount(0, name.length());
        // the end is kept: it holds the extension
        return length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
    }
}
