package org.chabaocu.campaign.record.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.campaign.record.Participant;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.sheet.SheetHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Participants as text, one a line: name, username or employee number, then hours, score, result, in this order or left out. */
@Component
class PastedPeople {

    private static final Pattern BETWEEN = Pattern.compile("\\t|[,;\uff0c\uff1b\u3001]|\\s{2,}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,4})?");
    private static final String FIELD = "people";

    private final List<String> passed;
    private final List<String> failed;

    PastedPeople(SheetHeaders headers) {
        passed = lower(headers.words("campaign.passed", "true", "yes", "y", "1"));
        failed = lower(headers.words("campaign.failed", "false", "no", "n", "0"));
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    List<Participation.Entry> read(@Nullable String text, List<FieldFault> faults) {
        if (text == null) return List.of();
        var entries = new ArrayList<Participation.Entry>();
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (var line : lines) entries.add(entry(line, entries.size() + 1, faults));
        return entries;
    }

    private Participation.Entry entry(String line, int number, List<FieldFault> faults) {
        var parts = Stream.of(BETWEEN.split(line, -1)).map(String::strip).toList();
        var hours = number(parts, 1, number, faults);
        var score = number(parts, 2, number, faults);
        return new Participation.Entry(null, parts.getFirst(), hours, score, passed(parts, number, faults));
    }

    private static @Nullable BigDecimal number(List<String> parts, int place, int number, List<FieldFault> faults) {
        if (parts.size() <= place || parts.get(place).isEmpty()) return null;
        if (NUMBER.matcher(parts.get(place)).matches()) return new BigDecimal(parts.get(place));
        fault(parts, number, Text.of("campaign.fault.NUMBER"), faults);
        return null;
    }

    private @Nullable Boolean passed(List<String> parts, int number, List<FieldFault> faults) {
        if (parts.size() <= 3 || parts.get(3).isEmpty()) return null;
        var word = parts.get(3).toLowerCase(Locale.ROOT);
        if (passed.contains(word)) return true;
        if (failed.contains(word)) return false;
        fault(parts, number, Text.of("campaign.fault.PASSED", parts.get(3)), faults);
        return null;
    }

    private static void fault(List<String> parts, int number, Text why, List<FieldFault> faults) {
        faults.add(new FieldFault(FIELD, Text.of("campaign.fault.LINE", number, parts.getFirst(), why)));
    }

    /** The line that would be read as this. */
    String line(String name, @Nullable BigDecimal hours, @Nullable BigDecimal score, @Nullable Boolean result) {
        var word = result == null ? "" : (result ? passed : failed).getFirst();
        var line = Stream.of(name, plain(hours), plain(score), word).collect(Collectors.joining(","));
        return line.replaceAll(",+$", "");
    }

    /** Those without an account, as they were typed. */
    String lines(List<Participant> people) {
        return people.stream()
                .filter(one -> one.person() == null)
                .map(one -> line(one.name(), one.hours(), one.score(), one.passed()))
                .collect(Collectors.joining("\n"));
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
