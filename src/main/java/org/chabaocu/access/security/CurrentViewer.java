package org.chabaocu.access.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.access.Actors;
import org.chabaocu.people.Role;
import org.chabaocu.platform.view.Viewer;
import org.chabaocu.platform.view.Viewers;
import org.springframework.stereotype.Component;

/** The acting person as navigation and account menu show them. */
@Component
class CurrentViewer implements Viewers {

    @Override
    public Optional<Viewer> viewerOf(HttpServletRequest request) {
        return RequestActor.of(request).map(Actors.Present::actor).map(CurrentViewer::viewer);
    }

    private static Viewer viewer(Actor actor) {
        var roles = new HashSet<String>();
        actor.assignments().forEach(assignment -> roles.add(assignment.role().name()));
        if (actor.home().unitId() != null) roles.add(Role.WORKER.name());
        return new Viewer(actor.id().value(), actor.name(), roles);
    }
}
