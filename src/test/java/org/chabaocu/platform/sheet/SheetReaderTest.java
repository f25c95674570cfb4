package org.chabaocu.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chabaocu.platform.sheet.TestSheet.OddCell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticMessageSource;

class SheetReaderTest {

    private final SheetColumn<String> code = SheetColumn.required("code", "t.code", 20, SheetValue.code());
    private final SheetColumn<String> name = SheetColumn.optional("name", "t.name", 20, SheetValue.text());
    private final SheetColumn<LocalDate> day = SheetColumn.optional("day", "t.day", 30, SheetValue.date());
    private final SheetColumn<Integer> number =
            SheetColumn.optional("number", "t.number", 20, SheetValue.wholeNumber(0, 9999));

    private final List<SheetFault> faults = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    @Test
    void codes_keep_their_zeros_and_lose_the_spaces_around_them() {
        OddCell zeros = (sheet, row, column) -> {
            sheet.value(row, column, 7);
            sheet.style(row, column).format("0000").set();
        };

        assertThat(values(code, List.of("编码"), List.of("007"), List.of("　Ａ０１ "), List.of(350100), List.of(zeros)))
                .containsExactly("007", "A01", "350100", "0007");
    }

    @Test
    void formulas_are_read_as_their_last_value_and_formula_like_texts_as_texts() {
        OddCell formula = (sheet, row, column) -> sheet.formula(row, column, "1+1");

        assertThat(values(name, List.of("编码", "名称"), List.of("1", "=1+1"), List.of("2", "@x"), List.of("3", formula)))
                .containsExactly("=1+1", "@x", null);
    }

    @Test
    void days_are_read_as_people_and_spreadsheets_write_them() {
        OddCell date = (sheet, row, column) -> sheet.value(row, column, LocalDate.of(2026, 5, 1));

        assertThat(values(
                        day,
                        List.of("编码", "日期"),
                        List.of("1", "2026-05-01"),
                        List.of("2", "2026/5/1"),
                        List.of("3", "2026年5月1日"),
                        List.of("4", "20260501"),
                        List.of("5", date),
                        List.of("6", "2026.5.1 08:30")))
                .containsOnly(LocalDate.of(2026, 5, 1));
        assertThat(values(day, List.of("编码", "日期"), List.of("1", "2026-02-30"), List.of("2", "昨天")))
                .containsOnlyNulls();
        assertThat(faults).extracting(fault -> fault.text().code()).containsOnly("sheet.fault.date");
    }

    @Test
    void a_long_code_typed_as_a_number_has_lost_its_end_and_is_refused() {
        var values = values(code, List.of("编码"), List.of(new BigDecimal("350100198001011234")));

        assertThat(values).containsOnlyNulls();
        assertThat(faults).extracting(fault -> fault.text().code()).containsExactly("sheet.fault.digitsLost");
    }

    @Test
    void columns_are_found_by_name_in_both_languages_in_any_order_below_a_title() {
        assertThat(values(
                        name,
                        List.of("第一医院科室表"),
                        List.of("Number", " NAME ", "备注", "编 码*"),
                        List.of("5", "内科", "x", "NK")))
                .containsExactly("内科");
    }

    @Test
    void four_byte_characters_pass_and_count_as_one() {
        var rare = "𠀀".repeat(20);

        assertThat(values(name, List.of("编码", "名称"), List.of("1", rare), List.of("2", rare + "一")))
                .containsExactly(rare, null);
        assertThat(faults).extracting(fault -> fault.text().code()).containsExactly("sheet.fault.tooLong");
    }

    @Test
    void numbers_out_of_range_or_no_numbers_are_faults() {
        assertThat(values(
                        number,
                        List.of("编码", "数量"),
                        List.of("1", "１２"),
                        List.of("2", 12),
                        List.of("3", "1.5"),
                        List.of("4", "99999999999"),
                        List.of("5", 10000)))
                .containsExactly(12, 12, null, null, null);
        assertThat(faults)
                .extracting(fault -> fault.text().code())
                .containsExactly("sheet.fault.wholeNumber", "sheet.fault.wholeNumber", "sheet.fault.range");
    }

    @Test
    void what_looks_like_a_formula_is_written_so_that_it_stays_a_text_and_comes_back_as_it_was() throws IOException {
        var texts = List.of("=1+1", "+86 1", "-1", "@SUM(A1)", "＝1+1", "\t=1", "普通", "'='");
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out, "表", List.of("编码", "名称"))) {
            texts.forEach(text -> writer.write(List.of("1", text)));
        }
        var file = Files.write(folder.resolve("w.xlsx"), out.toByteArray());

        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.skip(1).map(row -> row.getCellText(1)))
                    .hasSize(texts.size())
                    .allSatisfy(text -> assertThat("=+-@＝\t").doesNotContain(text.substring(0, 1)));
        }
        assertThat(values(name, file))
                .startsWith("=1+1", "+86 1", "-1", "@SUM(A1)")
                .contains("普通");
    }

    private <V> List<@Nullable V> values(SheetColumn<V> column, List<?>... rows) {
        return values(column, TestSheet.of(rows));
    }

    private <V> List<@Nullable V> values(SheetColumn<V> column, Path file) {
        var values = new ArrayList<@Nullable V>();
        try {
            new SheetReader(List.of(code, name, day, number), headers()).read(file, row -> {
                values.add(row.value(column));
                faults.addAll(row.faults());
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return values;
    }

    private static SheetHeaders headers() {
        var messages = new StaticMessageSource();
        for (var words : List.of("t.code 编码 Code", "t.name 名称 Name", "t.day 日期 Day", "t.number 数量 Number")) {
            var parts = Arrays.asList(words.split(" "));
            messages.addMessage(parts.get(0), Locale.SIMPLIFIED_CHINESE, parts.get(1));
            messages.addMessage(parts.get(0), Locale.ENGLISH, Objects.requireNonNull(parts.get(2)));
        }
        return new SheetHeaders(messages);
    }
}
