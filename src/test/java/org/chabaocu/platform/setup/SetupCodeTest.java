package org.chabaocu.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SetupCodeTest {

    @Autowired
    SetupCode setupCode;

    @Autowired
    JdbcClient jdbc;

    @Test
    void it_can_be_redeemed_once_however_it_is_typed() {
        var code = setupCode.offer();
        assertThat(code).matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}");
        assertThat(setupCode.isOffered()).isTrue();
        assertThat(setupCode.redeem(" " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(setupCode.redeem(code)).isFalse();
        assertThat(setupCode.isOffered()).isFalse();
    }

    @Test
    void a_guess_or_an_earlier_code_opens_nothing() {
        var earlier = setupCode.offer();
        setupCode.offer();
        assertThat(setupCode.redeem(earlier)).isFalse();
        assertThat(setupCode.redeem("")).isFalse();
        assertThat(setupCode.isOffered()).isTrue();
    }

    @Test
    void the_database_never_sees_the_code_itself() {
        var code = setupCode.offer();
        var stored = jdbc.sql("select encode(code_hash, 'hex') from setup_code")
                .query(String.class)
                .single();
        assertThat(stored).hasSize(64).doesNotContain(code.replace("-", ""));
    }
}
