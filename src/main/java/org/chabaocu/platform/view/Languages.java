package org.chabaocu.platform.view;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language: what the address asks for ({@code ?lang=en}), else what was chosen before (a cookie), else, for
 * programs only, Accept-Language, else Chinese.
 */
public final class Languages implements LocaleResolver {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    static final String PARAMETER = "lang";
    private static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return named(queryParameter(request))
                .or(() -> named(cookie(request)))
                .or(() -> acceptedByProgram(request))
                .orElse(CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) remember(locale, request, response);
    }

    /** Keeps the choice for a year in this browser. */
    public static void remember(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** {@code zh} or {@code en}, with or without a country; anything else is no choice. */
    public static Optional<Locale> named(@Nullable String name) {
        if (name == null) return Optional.empty();
        var language = Locale.forLanguageTag(name.replace('_', '-')).getLanguage();
        return List.of(CHINESE, ENGLISH).stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static @Nullable String queryParameter(HttpServletRequest request) {
        // Only of the address: reading parameters would parse a body that may be large or not a form.
        return request.getQueryString() == null ? null : request.getParameter(PARAMETER);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    private static Optional<Locale> acceptedByProgram(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/api/") || request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return named(request.getLocale().toLanguageTag());
    }
}
