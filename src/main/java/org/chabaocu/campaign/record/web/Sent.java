package org.chabaocu.campaign.record.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/** The values of a form as they were sent, read as what they should be; what is none of it becomes a fault of its field. */
final class Sent {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private final Map<String, List<String>> values;
    private final List<FieldFault> faults = new ArrayList<>();

    Sent(Map<String, List<String>> values) {
        this.values = values;
    }

    List<FieldFault> faults() {
        return faults;
    }

    /** Null if nothing was typed. */
    @Nullable
    String text(String field) {
        var sent = values.getOrDefault(field, List.of());
        return sent.isEmpty() || sent.getFirst().isBlank()
                ? null
                : sent.getFirst().strip();
    }

    @Nullable
    LocalDate date(String field) {
        var text = text(field);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return fault(field, "DATE");
        }
    }

    LocalDate mandatoryDate(String field, LocalDate otherwise) {
        if (text(field) == null) faults.add(new FieldFault(field, Text.of("fault.NotNull")));
        var date = date(field);
        return date == null ? otherwise : date;
    }

    @Nullable
    BigDecimal number(String field) {
        var text = text(field);
        if (text == null) return null;
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : fault(field, "NUMBER");
    }

    @Nullable
    Integer wholeNumber(String field) {
        var text = text(field);
        if (text == null) return null;
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : fault(field, "NUMBER");
    }

    /** Null, without a fault, where it is none: these come from choices, not from typing. */
    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        var text = text(field);
        if (text == null) return null;
        for (var one : type.getEnumConstants()) if (one.name().equals(text)) return one;
        return null;
    }

    List<UUID> ids(String field) {
        return ids(values.getOrDefault(field, List.of()));
    }

    /** Those among the texts that are ids. */
    static List<UUID> ids(List<String> texts) {
        return texts.stream().map(Sent::id).flatMap(Optional::stream).distinct().toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private <T> @Nullable T fault(String field, String fault) {
        faults.add(new FieldFault(field, Text.of("campaign.fault." + fault)));
        return null;
    }
}
