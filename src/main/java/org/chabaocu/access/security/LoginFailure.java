package org.chabaocu.access.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chabaocu.access.login.LoginPage;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the login form again, with the name that was typed and the reason. */
final class LoginFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        var refusal = exception instanceof PasswordLogin.Refused refused
                ? refused.refusal()
                : new Refusal.Forbidden(Text.of("web.title.401"));
        request.setAttribute(LoginPage.REFUSAL, refusal);
        request.getRequestDispatcher(LoginPage.REFUSED).forward(request, response);
    }
}
