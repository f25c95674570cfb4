package org.chabaocu.access.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.chabaocu.access.login.CheckPassword;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.web.ClientAddress;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The login form's name and password, checked by the one use case that does so. */
final class PasswordLogin implements AuthenticationProvider {

    /** Why a login was refused, for the page that says so. */
    static final class Refused extends BadCredentialsException {

        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super("refused");
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private final CheckPassword checkPassword;

    PasswordLogin(CheckPassword checkPassword) {
        this.checkPassword = checkPassword;
    }

    @Override
    public Authentication authenticate(Authentication offered) {
        var address = offered.getDetails() instanceof LoginAddress(var text) ? text : "";
        var password = String.valueOf(offered.getCredentials());
        return switch (checkPassword.check(offered.getName(), password, address)) {
            case Outcome.Done<PersonId>(var person) -> new PersonAuthentication(person);
            case Outcome.Refused<PersonId>(var refusal) -> throw new Refused(refusal);
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }

    /** Where the login comes from. */
    record LoginAddress(String text) implements Serializable {

        static LoginAddress of(HttpServletRequest request) {
            return new LoginAddress(ClientAddress.of(request));
        }
    }
}
