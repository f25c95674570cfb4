package org.chabaocu.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chabaocu.platform.Refusal.FieldFault;
import org.springframework.stereotype.Component;

/** Bean Validation's findings as faults of fields, in words of the message bundles ({@code fault.<constraint>}). */
@Component
public final class InputFaults {

    private final Validator validator;

    InputFaults(Validator validator) {
        this.validator = validator;
    }

    /** One fault per violated constraint, in the order of the field names; empty if the input is sound. */
    public List<FieldFault> in(Object input) {
        return validator.validate(input).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(InputFaults::fault)
                .toList();
    }

    /** The fault's sentence for one violation; a limit of the constraint is its argument. */
    public static Text text(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        var attributes = constraint.getAttributes();
        if (name.equals("Size") && Objects.equals(attributes.get("min"), 0))
            return new Text("fault.Size.most", List.of(attributes.getOrDefault("max", "")));
        var arguments = new ArrayList<>();
        for (var attribute : List.of("min", "max", "value", "integer", "fraction")) {
            var limit = attributes.get(attribute);
            if (limit != null) arguments.add(limit);
        }
        return new Text("fault." + name, arguments);
    }

    private static FieldFault fault(ConstraintViolation<?> violation) {
        return new FieldFault(violation.getPropertyPath().toString(), text(violation));
    }
}
