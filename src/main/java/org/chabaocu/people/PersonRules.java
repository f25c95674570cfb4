package org.chabaocu.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** What the facts about a person must look like, whoever writes them: form, API or sheet. */
final class PersonRules {

    static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,39}");
    static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,150}\\.[^\\s@<>\".]{2,30}");
    static final int USERNAME_LENGTH = 40;
    static final int NAME_LENGTH = 50;
    static final int FACT_LENGTH = 50;
    static final int EMAIL_LENGTH = 200;

    private PersonRules() {}

    static List<FieldFault> faults(PersonFacts facts) {
        var faults = new ArrayList<FieldFault>();
        if (!USERNAME.matcher(facts.username()).matches()) {
            faults.add(new FieldFault("username", Text.of("people.fault.username")));
        }
        if (facts.name().isBlank()) faults.add(new FieldFault("name", Text.of("people.fault.required")));
        tooLong(faults, "name", facts.name(), NAME_LENGTH);
        tooLong(faults, "employeeNumber", facts.employeeNumber(), FACT_LENGTH);
        tooLong(faults, "post", facts.post(), FACT_LENGTH);
        unlike(faults, "mobile", facts.mobile(), MOBILE);
        unlike(faults, "email", facts.email(), EMAIL);
        return faults;
    }

    private static void tooLong(List<FieldFault> faults, String field, @Nullable String text, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            faults.add(new FieldFault(field, Text.of("people.fault.tooLong", most)));
        }
    }

    private static void unlike(List<FieldFault> faults, String field, @Nullable String text, Pattern pattern) {
        if (text != null && !pattern.matcher(text).matches()) {
            faults.add(new FieldFault(field, Text.of("people.fault." + field)));
        }
    }
}
