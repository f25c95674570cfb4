package org.chabaocu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Visible text stands in the message bundles, so that every page exists in both languages. */
class LiteralTextTest {

    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern READ_OUT =
            Pattern.compile("\\b(alt|title|aria-label|placeholder|label)=\"[^\"]*\\p{L}[^\"]*\"");

    /** What is no text for readers of a page, with the reason. */
    private static final List<String> NOT_FOR_PAGES = List.of(
            // what the command line prints, in both languages at once
            "org/chabaocu/platform/command/",
            // invented people, places and hazards of the demo province
            "org/chabaocu/demo/");

    @Test
    void no_template_holds_words_of_its_own() {
        var found = new ArrayList<String>();
        for (var file : Sources.under("src/main/jte", ".jte")) {
            var html = TemplateText.of(Sources.read(file));
            note(found, file, READ_OUT, html);
            note(found, file, WORDS, html.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " "));
            note(found, file, HAN, html);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_java_code_holds_chinese_text() {
        var found = new ArrayList<String>();
        for (var file : Sources.under("src/main/java", ".java")) {
            if (NOT_FOR_PAGES.stream().anyMatch(file.toString()::contains)) continue;
            note(found, file, HAN, Sources.withoutComments(Sources.read(file)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void words_in_a_template_are_told_from_code() {
        var template = """
                <%-- a comment --%>
                @import a.B
                @param String c = "default"
                !{var d = switch (c) { default -> "x"; };}
                @if(c.equals("a)b"))<p title="${d}">${c + "}"}</p>@endif
                @template.part.e(f = "words", content = @`<b>inside</b> ${c}`) after
                """;

        assertThat(TemplateText.of(template).replaceAll("\\s+", " ").strip())
                .isEqualTo("<p title=\"\"></p> <b>inside</b> after");
    }

    private static void note(List<String> found, Path file, Pattern pattern, String text) {
        pattern.matcher(text).results().limit(3).forEach(match -> found.add(file + ": " + match.group()));
    }
}
