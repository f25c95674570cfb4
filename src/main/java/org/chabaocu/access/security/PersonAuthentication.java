package org.chabaocu.access.security;

import java.util.List;
import org.chabaocu.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person proved to be who they are. It holds the id alone: everything else is read afresh with each request. */
public final class PersonAuthentication extends AbstractAuthenticationToken {

    private final String personId;

    public PersonAuthentication(PersonId person) {
        super(List.of());
        this.personId = person.toString();
        super.setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return personId;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** Nothing about the login itself is carried into the session. */
    @Override
    public void setDetails(@Nullable Object details) {
        super.setDetails(null);
    }

    PersonId person() {
        return PersonId.of(personId);
    }
}
