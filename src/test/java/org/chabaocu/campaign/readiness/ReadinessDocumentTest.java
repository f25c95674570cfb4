package org.chabaocu.campaign.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/readiness.md is that of the code: every item, its rule, its evidence and its tests. */
class ReadinessDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/readiness.md");
    private static final String BEGIN = "<!-- table: begin -->\n";
    private static final String END = "<!-- table: end -->";

    private static final List<Class<?>> TESTS = List.of(
            UnitMobilisationTest.class,
            UnitEducationTest.class,
            UnitHazardTest.class,
            UnitPromotionTest.class,
            CityMobilisationTest.class,
            CityEducationTest.class,
            CityActionTest.class,
            CityCooperationTest.class,
            CitySupervisionTest.class);

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/readiness", Locale.ENGLISH);

    /** Run with -Dchabaocu.update-docs=true to write the table anew. */
    @Test
    void the_table_of_items_rules_evidence_and_tests_is_that_of_the_code() throws IOException {
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf(BEGIN) + BEGIN.length();
        var fresh = document.substring(0, begin) + table() + document.substring(document.indexOf(END));
        if (Boolean.getBoolean("chabaocu.update-docs")) Files.writeString(DOCUMENT, fresh);
        assertThat(Files.readString(DOCUMENT)).isEqualTo(fresh);
    }

    @Test
    void every_item_of_the_source_has_a_rule() {
        assertThat(ReadinessRules.OF_UNITS.keySet()).containsExactlyElementsOf(codes("U", 4, 4, 4, 3));
        assertThat(ReadinessRules.OF_CITY_UNIONS.keySet()).containsExactlyElementsOf(codes("C", 2, 3, 3, 4, 3));
    }

    @Test
    void every_rule_is_tested_with_what_meets_it_and_with_what_does_not() {
        rules().forEach((code, rule) -> {
            var names = tests(code);
            assertThat(names).as(code + " met").anyMatch(name -> name.contains("_is_met_"));
            assertThat(names).as(code + " unmet").anyMatch(name -> name.contains("_is_missing_"));
        });
    }

    private static List<String> codes(String list, int... sizes) {
        var codes = new ArrayList<String>();
        for (var group = 1; group <= sizes.length; group++)
            for (var item = 1; item <= sizes[group - 1]; item++) codes.add(list + "-" + group + "-" + item);
        return codes;
    }

    private static Map<String, Rule> rules() {
        var all = new LinkedHashMap<>(ReadinessRules.OF_UNITS);
        all.putAll(ReadinessRules.OF_CITY_UNIONS);
        return all;
    }

    private static List<String> tests(String code) {
        var prefix = code.replace('-', '_') + "_";
        return TESTS.stream()
                .flatMap(test -> Stream.of(test.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    private static String table() {
        var table = new StringBuilder("| item | rule | evidence | tests |\n|---|---|---|---|\n");
        rules().forEach((code, rule) -> table.append("| %s %s | %s | %s | %s |%n"
                .formatted(
                        code,
                        words("item", code),
                        words("rule", code),
                        evidence(rule),
                        String.join("<br>", testNames(code)))));
        return table.toString();
    }

    private static List<String> testNames(String code) {
        return tests(code).stream().map(name -> "`" + name + "`").toList();
    }

    private static String words(String what, String code) {
        return WORDS.getString("readiness." + what + "." + code);
    }

    private static String evidence(Rule rule) {
        return Stream.concat(
                        rule.kinds().stream().map(kind -> "`" + kind + "`").sorted(),
                        rule.besides().stream()
                                .map(type ->
                                        type.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .sorted())
                .collect(Collectors.joining(", "));
    }
}
