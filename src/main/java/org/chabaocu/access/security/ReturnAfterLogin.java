package org.chabaocu.access.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Which refused request a browser comes back to after the login: a page that was opened, not a picture or a fragment. */
final class ReturnAfterLogin {

    private static final String DESTINATION = "Sec-Fetch-Dest";

    private ReturnAfterLogin() {}

    static RequestCache cache() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(ReturnAfterLogin::isPage);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        var destination = request.getHeader(DESTINATION);
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(LoginEntry.HTMX) == null
                && (destination == null || destination.equals("document"))
                && !request.getRequestURI().equals("/");
    }
}
