package org.chabaocu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Map<String, String> chinese = all(false);
    private final Map<String, String> english = all(true);

    @Test
    void every_text_exists_in_both_languages() {
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    @Test
    void no_text_is_empty_and_none_is_left_in_the_other_language() {
        var wrong = new ArrayList<String>();
        english.forEach((key, text) -> {
            if (HAN.matcher(text).find() && !key.equals("common.otherLanguage")) wrong.add(key + " (en): " + text);
            if (text.isBlank()) wrong.add(key + " (en) is empty");
        });
        chinese.forEach((key, text) -> {
            if (text.isBlank()) wrong.add(key + " (zh) is empty");
            if (text.matches(".*\\p{IsLatin}{4,}\\s\\p{IsLatin}{2,}.*")
                    && !HAN.matcher(text).find()) wrong.add(key + " (zh): " + text);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void both_languages_use_the_same_placeholders() {
        chinese.forEach((key, text) ->
                assertThat(placeholders(english.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void apostrophes_are_doubled_exactly_where_a_text_has_placeholders() {
        var wrong = new ArrayList<String>();
        for (var bundle : List.of(chinese, english)) {
            bundle.forEach((key, text) -> {
                var formatted = PLACEHOLDER.matcher(text).find();
                var apostrophes = text.replace("''", "");
                if (formatted ? apostrophes.contains("'") : text.contains("''")) wrong.add(key + ": " + text);
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_key_named_in_templates_and_code_has_a_text() {
        var bundles = String.join("|", bundleNames());
        var literal = Pattern.compile("\"((?:" + bundles + ")\\.[A-Za-z][A-Za-z0-9_.-]*)\"");
        var missing = new TreeMap<String, Path>();
        for (var file : files()) {
            for (var key : literal.matcher(Sources.withoutComments(Sources.read(file)))
                    .results()
                    .map(found -> found.group(1))
                    .toList()) {
                var known = key.endsWith(".")
                        ? chinese.keySet().stream().anyMatch(one -> one.startsWith(key))
                        : chinese.containsKey(key);
                if (!known) missing.put(key, file);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_bundle_is_read_by_the_application() {
        var configured = Pattern.compile("basename: (.*)")
                .matcher(Sources.read(Path.of("src/main/resources/application.yaml")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        assertThat(configured.split(","))
                .containsAll(bundleNames().stream().map("messages/"::concat).toList());
    }

    private static List<Path> files() {
        var files = new ArrayList<>(Sources.under("src/main/jte", ".jte"));
        files.addAll(Sources.under("src/main/java", ".java"));
        return files;
    }

    private static Set<String> bundleNames() {
        return Sources.under(FOLDER.toString(), ".properties").stream()
                .map(file -> file.getFileName().toString().replaceAll("(_en)?\\.properties$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> all(boolean inEnglish) {
        var texts = new TreeMap<String, String>();
        for (var file : Sources.under(FOLDER.toString(), ".properties")) {
            if (file.toString().endsWith("_en.properties") != inEnglish) continue;
            var properties = new Properties();
            try {
                properties.load(new StringReader(Sources.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        }
        return texts;
    }
}
