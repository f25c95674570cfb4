package org.chabaocu.access.account;

import java.util.List;
import org.chabaocu.access.login.Tokens;
import org.chabaocu.people.Person;
import org.chabaocu.people.Role;

/** The account page: the person, where they belong, what they hold where, where they are logged in. */
public record AccountView(
        Person person, String home, List<RoleView> roles, List<SessionRow> sessions, List<Tokens.TokenRow> tokens) {

    /** A role and the name of the node at which it is held. */
    public record RoleView(Role role, String at) {}
}
