package org.chabaocu.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.chabaocu.platform.Text;

/** What makes a password good enough: long, of mixed characters, not one that is tried first. */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;
    private static final int KINDS_NEEDED = 3;

    /** Beginnings that remain when digits and signs at the end are taken away; all in lower case. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "admin",
            "administrator",
            "welcome",
            "qwerty",
            "qwertyuiop",
            "abc",
            "abcd",
            "abcdef",
            "letmein",
            "iloveyou",
            "woaini",
            "changeme",
            "hospital",
            "yiyuan",
            "gonghui",
            "anquan",
            "root",
            "test",
            "user",
            "a",
            "aa",
            "asdf",
            "asdfgh",
            "zxcvbn",
            "1qaz@wsx",
            "1qaz2wsx",
            "qazwsx",
            "qaz",
            "zaq",
            "china",
            "zhongguo",
            "weishengyuan",
            "jiankang");

    private PasswordRules() {}

    /** What is wrong with a password for this user; empty if nothing. */
    public static List<Text> faults(String password, String username) {
        var faults = new ArrayList<Text>();
        if (password.codePointCount(0, password.length()) < SHORTEST) faults.add(fault("tooShort", SHORTEST));
        if (password.length() > LONGEST) faults.add(fault("tooLong", LONGEST));
        if (kinds(password) < KINDS_NEEDED) faults.add(fault("tooSimple", KINDS_NEEDED));
        if (containsName(password, username)) faults.add(fault("containsUsername"));
        if (isCommon(password)) faults.add(fault("common"));
        if (!password.equals(password.strip())) faults.add(fault("surroundedBySpace"));
        return List.copyOf(faults);
    }

    /** Lower case, upper case, digits, anything else (letters without case among them). */
    private static long kinds(String password) {
        IntPredicate other = c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c);
        return Stream.<IntPredicate>of(Character::isLowerCase, Character::isUpperCase, Character::isDigit, other)
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    private static boolean containsName(String password, String username) {
        return !username.isBlank() && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT));
    }

    private static boolean isCommon(String password) {
        var word = password.toLowerCase(Locale.ROOT).replaceAll("[\\d\\p{Punct}]+$", "");
        return COMMON.contains(word);
    }

    private static Text fault(String name, Object... arguments) {
        return Text.of("access.password." + name, arguments);
    }
}
