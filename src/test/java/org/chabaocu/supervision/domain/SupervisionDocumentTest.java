package org.chabaocu.supervision.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The table in docs/supervision.md is the state table. Run with -Dchabaocu.update-docs=true to write it anew. */
class SupervisionDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/supervision.md");
    private static final String BEGIN = "<!-- table: generated -->\n";
    private static final String END = "<!-- end of table -->";

    @Test
    void the_table_of_the_page_is_that_of_the_code() throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/supervision.properties"))) {
            words.load(reader);
        }
        var document = Files.readString(DOCUMENT);
        var fresh = document.substring(0, document.indexOf(BEGIN) + BEGIN.length())
                + table(words)
                + document.substring(document.indexOf(END));
        if (Boolean.getBoolean("chabaocu.update-docs")) Files.writeString(DOCUMENT, fresh);
        assertThat(Files.readString(DOCUMENT)).isEqualTo(fresh);
    }

    private static String table(Properties words) {
        return "| action | 中文 | from | to | who |\n|---|---|---|---|---|\n"
                + SupervisionTable.table().stream()
                        .map(row -> "| `%s` | %s | %s | %s | %s |\n"
                                .formatted(
                                        row.action().code(),
                                        words.getProperty("supervision.action."
                                                + row.action().code()),
                                        row.from().isEmpty() ? "–" : codes(row.from()),
                                        row.to().isEmpty() ? "stays" : codes(row.to()),
                                        row.by().stream()
                                                .sorted()
                                                .map(party -> words.getProperty("supervision.party." + party))
                                                .collect(joining("、"))))
                        .collect(joining());
    }

    private static String codes(Collection<? extends SupervisionStatus> states) {
        return states.stream()
                .map(state -> state.getClass().getSimpleName().replace("Status", "") + " `" + state.name() + "`")
                .sorted()
                .collect(joining(", "));
    }
}
