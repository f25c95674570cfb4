package org.chabaocu.platform.web;

import java.util.List;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Input that could not be bound or did not pass validation, by the field it belongs to. */
final class InputFailures {

    private static final String MISSING = "web.fault.missing";

    private InputFailures() {}

    static @Nullable Failure of(Exception exception) {
        return switch (exception) {
            case org.springframework.web.bind.MethodArgumentNotValidException invalid ->
                ofErrors(invalid.getBindingResult());
            case BindException invalid -> ofErrors(invalid.getBindingResult());
            case HandlerMethodValidationException invalid -> ofParameters(invalid);
            case MissingServletRequestParameterException missing ->
                Failure.invalid(missing.getParameterName(), MISSING);
            case MissingServletRequestPartException missing -> Failure.invalid(missing.getRequestPartName(), MISSING);
            case MissingRequestHeaderException missing -> Failure.invalid(missing.getHeaderName(), MISSING);
            case MethodArgumentTypeMismatchException odd -> ofOdd(odd);
            default -> null;
        };
    }

    private static Failure ofErrors(Errors errors) {
        return Failure.invalid(errors.getAllErrors().stream()
                .map(error -> new Failure.Fault(error instanceof FieldError field ? field.getField() : "", error))
                .toList());
    }

    private static Failure ofParameters(HandlerMethodValidationException invalid) {
        return Failure.invalid(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors errors
                        ? ofErrors(errors).faults().stream()
                        : result.getResolvableErrors().stream()
                                .map(error -> new Failure.Fault(
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        error)))
                .toList());
    }

    /** An id in the path that is none names nothing; elsewhere the parameter is at fault. */
    private static Failure ofOdd(MethodArgumentTypeMismatchException odd) {
        if (odd.getParameter().hasParameterAnnotation(PathVariable.class)) return Failure.of(HttpStatus.NOT_FOUND);
        return Failure.invalid(List.of(new Failure.Fault(odd.getName(), mismatch(odd))));
    }

    private static MessageSourceResolvable mismatch(TypeMismatchException odd) {
        var type = odd.getRequiredType();
        var code = Text.of("typeMismatch").code();
        return new DefaultMessageSourceResolvable(
                type == null ? new String[] {code} : new String[] {code + "." + type.getName(), code}, code);
    }
}
