package org.chabaocu.access.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chabaocu.access.login.Credentials;
import org.chabaocu.access.login.Device;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.view.Languages;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Goes on to where the browser wanted to go, in the person's own language. */
@Component
class LoginSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Credentials credentials;

    LoginSuccess(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setAttribute(Device.ATTRIBUTE, Device.of(request));
        Languages.named(credentials.language(PersonId.of(authentication.getName())))
                .ifPresent(language -> Languages.remember(language, request, response));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
