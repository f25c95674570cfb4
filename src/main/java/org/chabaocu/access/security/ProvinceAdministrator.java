package org.chabaocu.access.security;

import java.util.function.Supplier;
import org.chabaocu.access.Actors;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Admits those who administer the whole installation. */
final class ProvinceAdministrator implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(RequestActor.of(context.getRequest())
                .map(Actors.Present::actor)
                .filter(actor -> actor.assignments().stream()
                        .anyMatch(assignment -> assignment.role() == Role.ADMINISTRATOR
                                && assignment.at().kind() == OrganizationKind.PROVINCE_UNION))
                .isPresent());
    }
}
