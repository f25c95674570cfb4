package org.chabaocu.access.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chabaocu.access.Actors;
import org.chabaocu.platform.transaction.TransactionScope;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the acting person of a browser's session; a session whose person is no longer active ends here. */
final class SessionActorFilter extends OncePerRequestFilter {

    private final Actors actors;

    SessionActorFilter(Actors actors) {
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication known) {
                actors.find(known.person())
                        .ifPresentOrElse(present -> RequestActor.enter(request, present), () -> end(request));
            }
            chain.doFilter(request, response);
        } finally {
            TransactionScope.clear();
        }
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    /** An error page is drawn for whoever asked; the scope of transactions is long cleared by then. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }
}
