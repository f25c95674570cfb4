package org.chabaocu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chabaocu.platform.view.ErrorPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What a failed request is answered with: below {@code /api/} a problem document, elsewhere a page. Whoever fails outside
 * of a controller (a filter) asks the {@code handlerExceptionResolver}, which ends up here as well.
 */
@ControllerAdvice
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    Object answer(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) throw exception;
        var api = isApi(request.getRequestURI());
        if (!api && isForSecurity(exception)) throw exception;
        var failure = Failures.of(exception);
        var reference = failure == null || !api ? ErrorPages.newReference() : null;
        log(exception, request, failure, reference);
        var answer = failure == null ? Failure.of(HttpStatus.INTERNAL_SERVER_ERROR) : failure;
        if (api) return problems.answer(request, answer, reference);
        answer.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        return ErrorPages.page(answer.status(), String.valueOf(reference));
    }

    /** Addresses of programs. */
    static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    /** On a page these lead to the login, which the security filters know how to do. */
    private static boolean isForSecurity(Exception exception) {
        return exception instanceof AuthenticationException || exception instanceof AccessDeniedException;
    }

    private static void log(
            Exception exception, HttpServletRequest request, @Nullable Failure failure, @Nullable String reference) {
        if (failure == null || failure.status().is5xxServerError()) {
            log.error("{}: {} {}", reference, request.getMethod(), request.getRequestURI(), exception);
        } else if (reference != null) {
            log.info("{}: {} {} {}", reference, failure.status().value(), request.getMethod(), request.getRequestURI());
        }
    }
}
