package org.chabaocu.reward;

/** A name as it is published: the first character, and the last of three or more. */
final class MaskedName {

    private MaskedName() {}

    static String of(String name) {
        var characters = name.strip().codePoints().toArray();
        if (characters.length < 2) return "*";
        var masked = new StringBuilder().appendCodePoint(characters[0]);
        masked.repeat('*', Math.max(1, characters.length - 2));
        if (characters.length > 2) masked.appendCodePoint(characters[characters.length - 1]);
        return masked.toString();
    }
}
