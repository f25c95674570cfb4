package org.chabaocu.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the API to what it cannot do (RFC 9457, {@code application/problem+json}).
 *
 * @param reason with 409: a stable code of what stands in the way
 * @param errors with 422 and 400: which fields cannot be used, and why
 * @param reference with 500: under which number the log has the rest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String reason,
        @Nullable List<FieldError> errors,
        @Nullable String reference) {

    /** A field as the caller named it, and what is wrong with it. */
    public record FieldError(String field, String message) {}
}
