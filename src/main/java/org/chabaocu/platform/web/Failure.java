package org.chabaocu.platform.web;

import java.time.Duration;
import java.util.List;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What went wrong with a request, in words not yet of any language. */
record Failure(
        HttpStatus status,
        @Nullable MessageSourceResolvable detail,
        @Nullable String reason,
        List<Fault> faults,
        HttpHeaders headers) {

    /** One unusable input, named as the caller names it. */
    record Fault(String field, MessageSourceResolvable message) {

        static Fault of(String field, String code) {
            return new Fault(field, Words.of(Text.of(code)));
        }
    }

    static Failure of(HttpStatus status) {
        return new Failure(status, null, null, List.of(), new HttpHeaders());
    }

    static Failure of(HttpStatus status, Text detail) {
        return new Failure(status, Words.of(detail), null, List.of(), new HttpHeaders());
    }

    static Failure conflict(String reason, Text detail) {
        return new Failure(HttpStatus.CONFLICT, Words.of(detail), reason, List.of(), new HttpHeaders());
    }

    static Failure invalid(List<Fault> faults) {
        return new Failure(HttpStatus.UNPROCESSABLE_CONTENT, null, null, faults, new HttpHeaders());
    }

    static Failure invalid(String field, String code) {
        return invalid(List.of(Fault.of(field, code)));
    }

    /** The body is not what it should be, at a field that can be named. */
    static Failure unreadable(List<Fault> faults) {
        return new Failure(HttpStatus.BAD_REQUEST, null, null, faults, new HttpHeaders());
    }

    static Failure tooMany(Duration wait) {
        var failure = of(HttpStatus.TOO_MANY_REQUESTS);
        failure.headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
        return failure;
    }

    Failure with(String header, String value) {
        headers.set(header, value);
        return this;
    }
}
