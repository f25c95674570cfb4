package org.chabaocu.platform.web;

import java.util.List;
import java.util.Set;
import org.chabaocu.platform.Text;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * A JSON body that did not become an object: not JSON at all or a value of the wrong type (400), or a text that is no
 * date, number, id or known word (422).
 */
final class UnreadableBody {

    /** JSON has types of its own for these: a text in their place is the wrong type, not a wrong value. */
    private static final Set<Class<?>> OF_JSON = Set.of(boolean.class, Boolean.class);

    private UnreadableBody() {}

    static Failure failure(HttpMessageNotReadableException exception) {
        var cause = exception.getCause();
        if (NestedExceptionUtils.getMostSpecificCause(exception) instanceof TooLargeException) {
            return Failure.of(HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (cause) {
            case InvalidFormatException wrong when isText(wrong) -> Failure.invalid(path(wrong), code(wrong));
            case MismatchedInputException wrong
            when !wrong.getPath().isEmpty() ->
                Failure.unreadable(List.of(Failure.Fault.of(path(wrong), "web.fault.type")));
            case StreamReadException _ -> Failure.of(HttpStatus.BAD_REQUEST, Text.of("web.problem.notJson"));
            case JacksonException wrong
            when !wrong.getPath().isEmpty() -> Failure.invalid(path(wrong), "web.fault.value");
            case null, default -> Failure.of(HttpStatus.BAD_REQUEST, Text.of("web.problem.notJson"));
        };
    }

    private static boolean isText(InvalidFormatException wrong) {
        return wrong.getValue() instanceof String && !OF_JSON.contains(wrong.getTargetType());
    }

    private static String code(InvalidFormatException wrong) {
        var type = wrong.getTargetType();
        if (type == String.class) return "web.fault.characters";
        if (type != null && type.isEnum()) return "web.fault.choice";
        return "web.fault.value";
    }

    private static String path(JacksonException exception) {
        var path = new StringBuilder();
        for (var step : exception.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }
}
