package org.chabaocu.access.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.access.Actors;
import org.chabaocu.platform.transaction.TransactionScope;

/** Where a request keeps its acting person. */
final class RequestActor {

    private static final String ATTRIBUTE = RequestActor.class.getName();

    private RequestActor() {}

    static Optional<Actors.Present> of(HttpServletRequest request) {
        return Optional.ofNullable((Actors.Present) request.getAttribute(ATTRIBUTE));
    }

    static void enter(HttpServletRequest request, Actors.Present present) {
        request.setAttribute(ATTRIBUTE, present);
        TransactionScope.set(scope(present.actor()));
    }

    private static String scope(Actor actor) {
        return Stream.concat(
                        Stream.of(actor.home()), actor.assignments().stream().map(Actor.Assignment::at))
                .map(node -> node.id().toString())
                .distinct()
                .collect(Collectors.joining(",", "actor=" + actor.id() + ";nodes=", ""));
    }
}
