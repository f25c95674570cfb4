package org.chabaocu.reward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedNameTest {

    @Test
    void the_first_character_shows_and_the_last_of_three_or_more() {
        assertThat(MaskedName.of("王明")).isEqualTo("王*");
        assertThat(MaskedName.of("王小明")).isEqualTo("王*明");
        assertThat(MaskedName.of("欧阳小明")).isEqualTo("欧**明");
        assertThat(MaskedName.of("王")).isEqualTo("*");
    }

    @Test
    void rare_characters_are_whole() {
        assertThat(MaskedName.of("𠮷小𠀋")).isEqualTo("𠮷*𠀋");
    }
}
