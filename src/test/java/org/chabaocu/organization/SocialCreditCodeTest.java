package org.chabaocu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "91440300708461136T"})
    void codes_that_were_really_issued_are_valid(String code) {
        assertThat(SocialCreditCode.isValid(code)).isTrue();
    }

    @Test
    void one_wrong_character_or_two_exchanged_ones_are_noticed() {
        assertThat(SocialCreditCode.isValid("91110000600037342L")).isFalse();
        assertThat(SocialCreditCode.isValid("91110000600073341L")).isFalse();
    }

    @Test
    void letters_that_are_taken_for_digits_are_not_of_the_alphabet() {
        assertThat(SocialCreditCode.isValid("9111OOOO600037341L")).isFalse();
        assertThat(SocialCreditCode.isValid("91110000600037341l")).isFalse();
    }
}
