package org.chabaocu.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers the language an address asked for. */
final class LanguageChoice implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("GET")) {
            Languages.named(request.getParameter(Languages.PARAMETER))
                    .ifPresent(locale -> Languages.remember(locale, request, response));
        }
        return true;
    }
}
