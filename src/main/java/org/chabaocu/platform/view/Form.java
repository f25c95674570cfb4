package org.chabaocu.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chabaocu.platform.InputFaults;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What a form shows in its fields and beside them: values exactly as they were typed, and the faults found in them. A
 * fault of no field of the form stands above it under the empty name.
 */
public final class Form {

    private final Map<String, List<String>> values;
    private final Map<String, List<MessageSourceResolvable>> faults;

    private Form(Map<String, List<String>> values, Map<String, List<MessageSourceResolvable>> faults) {
        this.values = values;
        this.faults = faults;
    }

    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    /** A form shown for the first time with present values; null values leave their fields empty. */
    public static Form of(Map<String, ? extends @Nullable Object> present) {
        var values = new LinkedHashMap<String, List<String>>();
        present.forEach((name, value) -> {
            if (value instanceof Iterable<?> many) {
                var texts = new ArrayList<String>();
                many.forEach(one -> texts.add(String.valueOf(one)));
                values.put(name, texts);
            } else if (value != null) values.put(name, List.of(value.toString()));
        });
        return new Form(values, Map.of());
    }

    /** What was sent, word for word. */
    public static Form sent(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, sent) -> values.put(name, List.of(sent)));
        return new Form(values, Map.of());
    }

    /** What was sent, with what Bean Validation and conversion say about it. */
    public static Form sent(HttpServletRequest request, BindingResult result) {
        return sent(request).with(result);
    }

    /** What was sent, with the refusal of the use case. */
    public static Form sent(HttpServletRequest request, Refusal refusal) {
        return sent(request).with(refusal);
    }

    public Form with(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid(var found) -> with(found);
            case Refusal.Forbidden(var text) -> with(List.of(new FieldFault("", text)));
            case Refusal.Conflict(var _, var text) -> with(List.of(new FieldFault("", text)));
            case Refusal.Stale _ -> with(List.of(new FieldFault("", Text.of("common.fault.stale"))));
            case Refusal.TooMany(var wait) ->
                with(List.of(new FieldFault("", Text.of("common.fault.tooMany", wait.toSeconds()))));
        };
    }

    public Form with(List<FieldFault> found) {
        var all = new LinkedHashMap<>(faults);
        found.forEach(fault -> add(all, fault.field(), resolvable(fault.text())));
        return new Form(values, all);
    }

    public Form with(BindingResult result) {
        var all = new LinkedHashMap<>(faults);
        result.getAllErrors()
                .forEach(error -> add(all, error instanceof FieldError field ? field.getField() : "", said(error)));
        return new Form(values, all);
    }

    private static MessageSourceResolvable said(ObjectError error) {
        return error.contains(ConstraintViolation.class)
                ? resolvable(InputFaults.text(error.unwrap(ConstraintViolation.class)))
                : error;
    }

    private static void add(
            Map<String, List<MessageSourceResolvable>> faults, String field, MessageSourceResolvable fault) {
        var ofField = new ArrayList<>(faults.getOrDefault(field, List.of()));
        ofField.add(fault);
        faults.put(field, ofField);
    }

    public String value(String name) {
        var sent = values.getOrDefault(name, List.of());
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** The first thing wrong with a field. */
    public @Nullable MessageSourceResolvable fault(String name) {
        var found = faults.get(name);
        return found == null ? null : found.getFirst();
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    public List<MessageSourceResolvable> faults(String name) {
        return faults.getOrDefault(name, List.of());
    }

    /** @param name of the field; empty for a fault of none */
    public record Fault(String name, MessageSourceResolvable text) {}

    /** The faults of none of these fields. */
    public List<Fault> faultsBeside(List<Field> fields) {
        var names = fields.stream().map(Field::name).collect(Collectors.toSet());
        return faults.entrySet().stream()
                .filter(fault -> !names.contains(fault.getKey()))
                .flatMap(fault -> fault.getValue().stream().map(text -> new Fault(fault.getKey(), text)))
                .toList();
    }

    /** The text with the texts among its arguments, each in the reader's language. */
    static MessageSourceResolvable resolvable(Text text) {
        var arguments = text.arguments().stream()
                .map(argument -> argument instanceof Text inner ? resolvable(inner) : argument)
                .toArray();
        return new DefaultMessageSourceResolvable(new String[] {text.code()}, arguments, text.code());
    }
}
