package org.chabaocu.supervision.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.supervision.dossier.Report;
import org.chabaocu.supervision.dossier.Report.Section;
import org.jspecify.annotations.Nullable;

/**
 * A report as its form sends it: {@code heading0, text0, heading1, …}; a paragraph ends with its line, and a part whose
 * heading and text are both empty is none.
 *
 * @param numbers under which number of the form each section was sent
 */
record SentReport(Report.Text text, List<Integer> numbers) {

    private static final int MOST = 60;
    private static final Pattern SECTION = Pattern.compile("sections\\[(\\d+)]\\.(heading|paragraphs).*");

    static SentReport of(HttpServletRequest request) {
        var sections = new ArrayList<Section>();
        var numbers = new ArrayList<Integer>();
        for (var number = 0; number < MOST && request.getParameter("heading" + number) != null; number++) {
            var heading = request.getParameter("heading" + number).strip();
            var paragraphs = lines(request.getParameter("text" + number));
            if (heading.isEmpty() && paragraphs.isEmpty()) continue;
            sections.add(new Section(heading, paragraphs));
            numbers.add(number);
        }
        return new SentReport(new Report.Text(sections), numbers);
    }

    private static List<String> lines(@Nullable String text) {
        if (text == null) return List.of();
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** How many sections the form was sent with, empty ones among them. */
    static int count(HttpServletRequest request) {
        var count = 0;
        while (count < MOST && request.getParameter("heading" + count) != null) count++;
        return count;
    }

    static Map<String, Object> values(Report report) {
        var values = new LinkedHashMap<String, Object>();
        for (var number = 0; number < report.sections().size(); number++) {
            values.put("heading" + number, report.sections().get(number).heading());
            values.put(
                    "text" + number,
                    String.join("\n", report.sections().get(number).paragraphs()));
        }
        return values;
    }

    /** The refusal with its faults named as the form's fields. */
    Refusal named(Refusal refusal) {
        if (!(refusal instanceof Refusal.Invalid(var faults))) return refusal;
        return new Refusal.Invalid(faults.stream()
                .map(fault -> new FieldFault(field(fault.field()), fault.text()))
                .toList());
    }

    private String field(String path) {
        var section = SECTION.matcher(path);
        if (!section.matches()) return "";
        var number = numbers.get(Integer.parseInt(section.group(1)));
        return (section.group(2).equals("heading") ? "heading" : "text") + number;
    }
}
