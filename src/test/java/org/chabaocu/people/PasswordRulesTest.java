package org.chabaocu.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.chabaocu.platform.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Chabaocu-2026", "correct Horse 7 staple", "三号楼 fire Exit 9", "aB3$aB3$aB"})
    void long_and_mixed_passwords_are_good(String password) {
        assertThat(PasswordRules.faults(password, "nurse")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Short-1a | tooShort",
                "alllowercaseletters | tooSimple",
                "1234567890123 | tooSimple",
                "My-nurse-2026 | containsUsername",
                "Password123! | common",
                "Qwertyuiop1! | common",
                "'Trailing-2026 ' | surroundedBySpace"
            })
    void each_weakness_is_named(String password, String fault) {
        assertThat(PasswordRules.faults(password, "nurse"))
                .extracting(Text::code)
                .contains("access.password." + fault);
    }

    @Test
    void a_password_may_have_128_characters_and_no_more() {
        var longest = "aB3$".repeat(32);
        assertThat(PasswordRules.faults(longest, "nurse")).isEmpty();
        assertThat(PasswordRules.faults(longest + "x", "nurse"))
                .extracting(Text::code)
                .containsExactly("access.password.tooLong");
    }

    @Test
    void an_encoded_password_is_salted_and_matches_only_itself() {
        var encoding = new PasswordEncoding();
        var once = encoding.encode("Chabaocu-2026");

        assertThat(once).startsWith("{").isNotEqualTo(encoding.encode("Chabaocu-2026"));
        assertThat(encoding.matches("Chabaocu-2026", once)).isTrue();
        assertThat(encoding.matches("chabaocu-2026", once)).isFalse();
        assertThat(encoding.matches("nobody has this password", null)).isFalse();
        assertThat(encoding.isOutdated(once)).isFalse();
    }
}
