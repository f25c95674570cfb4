package org.chabaocu.access.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer forbids the browser. Anything may be narrowed further by the one who answers, never widened. */
final class AnswerHeaders {

    static final String STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " manifest-src 'self'";

    /** The reference of the API styles itself by script. */
    static final String FOR_REFERENCE = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private static final String PERMISSIONS =
            "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";

    private AnswerHeaders() {}

    static void add(HttpSecurity security, String contentPolicy) {
        security.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)));
    }
}
