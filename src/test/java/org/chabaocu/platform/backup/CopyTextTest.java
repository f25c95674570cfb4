package org.chabaocu.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void null_is_told_from_the_text_that_looks_like_it() {
        assertThat(CopyText.values("\\N\t\\\\N\t")).containsExactly(null, "\\N", "");
    }

    @Test
    void escapes_are_undone() {
        assertThat(CopyText.values("a\\tb\\nc\\\\d\\r\\b\\f\\v\t气瓶")).containsExactly("a\tb\nc\\d\r\b\f\u000B", "气瓶");
    }
}
