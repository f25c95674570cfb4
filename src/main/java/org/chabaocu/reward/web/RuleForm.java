package org.chabaocu.reward.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chabaocu.hazard.Grade;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.reward.RewardRule;
import org.chabaocu.reward.RewardRuleCommand;
import org.jspecify.annotations.Nullable;

/** The form of a rule: fund, the witnesses' share in per cent, and one amount per grade and category, empty for none. */
final class RuleForm {

    /** Stands for every category that has no amount of its own. */
    static final String ANY = "ANY";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<FieldFault> faults = new ArrayList<>();
    private final List<String> tariffFields = new ArrayList<>();
    private final Function<String, @Nullable String> sent;

    private RuleForm(Function<String, @Nullable String> sent) {
        this.sent = sent;
    }

    static String field(Grade grade, String category) {
        return grade + "_" + category;
    }

    /** What was sent, as a command; or the numbers that are none. */
    record Read(@Nullable RewardRuleCommand command, List<FieldFault> faults, List<String> tariffFields) {

        /** The refusal of the use case with its faults beside the fields of the form. */
        Refusal named(Refusal refusal) {
            if (!(refusal instanceof Refusal.Invalid(var found))) return refusal;
            return new Refusal.Invalid(found.stream()
                    .map(fault -> new FieldFault(fieldOf(fault.field()), fault.text()))
                    .toList());
        }

        private String fieldOf(String path) {
            if (!path.startsWith("tariff[")) return path;
            return tariffFields.get(Integer.parseInt(path.substring("tariff[".length(), path.indexOf(']'))));
        }
    }

    static Read read(int year, List<String> categories, Function<String, @Nullable String> sent) {
        return new RuleForm(sent).read(year, categories);
    }

    private Read read(int year, List<String> categories) {
        var fund = number("fund");
        if (fund == null && faults.isEmpty()) faults.add(new FieldFault("fund", Text.of("fault.NotNull")));
        var share = number("witnessShare");
        var tariff = new ArrayList<RewardRuleCommand.Tariff>();
        for (var category : withAny(categories))
            for (var grade : Grade.values()) {
                var amount = number(field(grade, category));
                if (amount == null) continue;
                tariff.add(new RewardRuleCommand.Tariff(grade, category.equals(ANY) ? null : category, amount));
                tariffFields.add(field(grade, category));
            }
        if (fund == null || !faults.isEmpty()) return new Read(null, faults, tariffFields);
        var part = share == null ? null : share.divide(HUNDRED);
        return new Read(new RewardRuleCommand(year, fund, part, tariff), faults, tariffFields);
    }

    private @Nullable BigDecimal number(String field) {
        var text = sent.apply(field);
        if (text == null || text.isBlank()) return null;
        var plain = text.strip().replace(",", "");
        if (plain.matches("\\d{1,12}(\\.\\d{1,4})?")) return new BigDecimal(plain);
        faults.add(new FieldFault(field, Text.of("reward.fault.NUMBER")));
        return null;
    }

    static List<String> withAny(List<String> categories) {
        var all = new ArrayList<>(List.of(ANY));
        all.addAll(categories);
        return all;
    }

    static Map<String, @Nullable Object> values(RewardRule rule) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var share = rule.witnessShare();
        values.put("version", rule.version());
        values.put("fund", rule.fund().toPlainString());
        values.put("witnessShare", share == null ? null : plain(share.multiply(HUNDRED)));
        for (var row : rule.tariff()) {
            var category = row.category();
            values.put(field(row.grade(), category == null ? ANY : category), plain(row.amount()));
        }
        return values;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
