package org.chabaocu.access.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads a browser that nobody is logged in with to the login; a fragment's page is loaded anew and led there itself. */
final class LoginEntry implements AuthenticationEntryPoint {

    static final String HTMX = "HX-Request";
    private static final String HTMX_REFRESH = "HX-Refresh";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (request.getHeader(HTMX) == null) {
            response.sendRedirect("/login");
        } else {
            response.setHeader(HTMX_REFRESH, "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
