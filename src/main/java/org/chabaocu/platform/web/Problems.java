package org.chabaocu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Failures as problem documents in the caller's language. */
@Component
class Problems {

    /** The statuses with words of their own; others use those of 400 or 500. */
    private static final Set<Integer> WITH_WORDS =
            Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429, 500, 503);

    private final MessageSource messages;
    private final LocaleResolver locales;

    Problems(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    ResponseEntity<Problem> answer(HttpServletRequest request, Failure failure, @Nullable String reference) {
        return ResponseEntity.status(failure.status())
                .headers(failure.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(failure, reference, locales.resolveLocale(request)));
    }

    private Problem problem(Failure failure, @Nullable String reference, Locale locale) {
        var status = failure.status();
        var key = WITH_WORDS.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400;
        var detail = failure.detail() == null
                ? messages.getMessage("web.problem." + key, null, locale)
                : messages.getMessage(failure.detail(), locale);
        return new Problem(
                "about:blank",
                messages.getMessage("web.title." + key, null, locale),
                status.value(),
                detail,
                failure.reason(),
                errors(failure, locale),
                reference);
    }

    private @Nullable List<Problem.FieldError> errors(Failure failure, Locale locale) {
        if (failure.faults().isEmpty() && failure.status() != HttpStatus.UNPROCESSABLE_CONTENT) return null;
        return failure.faults().stream()
                .map(fault -> new Problem.FieldError(fault.field(), messages.getMessage(fault.message(), locale)))
                .toList();
    }
}
