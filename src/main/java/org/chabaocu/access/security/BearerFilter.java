package org.chabaocu.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chabaocu.access.Actors;
import org.chabaocu.access.login.BearerToken;
import org.chabaocu.access.login.Sha256;
import org.chabaocu.platform.transaction.TransactionScope;
import org.chabaocu.platform.web.NotLoggedInException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets a program in by its token. A token that is not good is refused even where none is needed. */
final class BearerFilter extends OncePerRequestFilter {

    private final Actors actors;
    private final HandlerExceptionResolver errors;

    BearerFilter(Actors actors, HandlerExceptionResolver errors) {
        this.actors = actors;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            chain.doFilter(request, response);
            return;
        }
        var present = BearerToken.of(request).flatMap(token -> actors.findByToken(Sha256.of(token)));
        if (present.isEmpty()) {
            errors.resolveException(request, response, null, new NotLoggedInException());
            return;
        }
        try {
            RequestActor.enter(request, present.get());
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    new PersonAuthentication(present.get().actor().id())));
            chain.doFilter(request, response);
        } finally {
            TransactionScope.clear();
        }
    }
}
