package org.chabaocu.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.chabaocu.access.Actors;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Whoever has been given a password by somebody else sets one of their own before anything else. */
final class OwnPasswordFilter extends OncePerRequestFilter {

    private static final Set<String> ALLOWED =
            Set.of("/password", "/logout", "/login", "/api/v1/me", "/api/v1/me/password", "/api/v1/tokens/current");

    private final HandlerExceptionResolver errors;

    OwnPasswordFilter(HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var mustChange =
                RequestActor.of(request).map(Actors.Present::mustChangePassword).orElse(false);
        if (!mustChange || ALLOWED.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            var refusal = new Refusal.Forbidden(Text.of("access.password.mustChange"));
            errors.resolveException(request, response, null, new RefusedException(refusal));
        } else {
            response.sendRedirect("/password");
        }
    }
}
