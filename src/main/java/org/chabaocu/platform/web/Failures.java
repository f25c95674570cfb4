package org.chabaocu.platform.web;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Which answer an exception stands for; null for one that nobody expected. */
final class Failures {

    /** PostgreSQL: a character that cannot be stored, such as NUL. */
    private static final String UNSTORABLE_CHARACTER = "22021";

    private Failures() {}

    static @Nullable Failure of(Exception exception) {
        return switch (exception) {
            case RefusedException refused -> of(refused.refusal());
            case NotFoundException _ -> Failure.of(HttpStatus.NOT_FOUND);
            case NotLoggedInException nobody -> notLoggedIn(nobody.text());
            case AuthenticationException _ -> notLoggedIn(null);
            case AccessDeniedException _ -> Failure.of(HttpStatus.FORBIDDEN);
            case HttpMessageNotReadableException unreadable -> UnreadableBody.failure(unreadable);
            case TooLargeException _ -> Failure.of(HttpStatus.CONTENT_TOO_LARGE);
            case MaxUploadSizeExceededException _ -> Failure.of(HttpStatus.CONTENT_TOO_LARGE);
            case MultipartException _ -> Failure.of(HttpStatus.BAD_REQUEST, Text.of("web.problem.multipart"));
            case InvalidParameterException parameters -> ofCode(parameters.getErrorCode());
            case CannotCreateTransactionException _ -> Failure.of(HttpStatus.SERVICE_UNAVAILABLE);
            case DataAccessException data
            when isUnstorable(data) -> Failure.of(HttpStatus.UNPROCESSABLE_CONTENT, Text.of("web.fault.characters"));
            default -> ofFramework(exception);
        };
    }

    static Failure of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid(var faults) ->
                Failure.invalid(faults.stream()
                        .map(fault -> new Failure.Fault(fault.field(), Words.of(fault.text())))
                        .toList());
            case Refusal.Forbidden(var text) -> Failure.of(HttpStatus.FORBIDDEN, text);
            case Refusal.Conflict(var reason, var text) -> Failure.conflict(reason, text);
            case Refusal.Stale(var version) ->
                Failure.of(HttpStatus.PRECONDITION_FAILED).with(HttpHeaders.ETAG, "\"" + version + "\"");
            case Refusal.TooMany(var wait) -> Failure.tooMany(wait);
        };
    }

    private static @Nullable Failure ofFramework(Exception exception) {
        var input = InputFailures.of(exception);
        if (input != null) return input;
        if (exception instanceof ErrorResponse answer) {
            var failure = ofCode(answer.getStatusCode().value());
            failure.headers().addAll(answer.getHeaders());
            return failure;
        }
        return exception instanceof ServletException wrapped && wrapped.getRootCause() instanceof Exception cause
                ? of(cause)
                : null;
    }

    private static Failure notLoggedIn(@Nullable Text text) {
        var failure = text == null ? Failure.of(HttpStatus.UNAUTHORIZED) : Failure.of(HttpStatus.UNAUTHORIZED, text);
        return failure.with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static Failure ofCode(int code) {
        var status = HttpStatus.resolve(code);
        return Failure.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }

    private static boolean isUnstorable(DataAccessException exception) {
        return NestedExceptionUtils.getMostSpecificCause(exception) instanceof SQLException sql
                && UNSTORABLE_CHARACTER.equals(sql.getSQLState());
    }
}
