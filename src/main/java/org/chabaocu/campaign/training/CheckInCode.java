package org.chabaocu.campaign.training;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the trainer's screen shows: 13 characters of an alphabet without look-alikes, 64 random bits; safe in an address and when typed by hand. */
public record CheckInCode(String text) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 13;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CheckInCode random() {
        var code = new StringBuilder(LENGTH);
        while (code.length() < LENGTH) code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return new CheckInCode(code.toString());
    }

    /** The code of an address, in whatever case it was typed; empty if it cannot be one. */
    public static Optional<CheckInCode> parse(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(upper).matches() ? Optional.of(new CheckInCode(upper)) : Optional.empty();
    }
}
