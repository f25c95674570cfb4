package org.chabaocu.access.security;

import jakarta.servlet.http.HttpServletRequest;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.NotLoggedInException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the acting person to controllers: null where the parameter allows it and nobody is logged in. */
final class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var present = request == null ? null : RequestActor.of(request).orElse(null);
        if (present != null) return present.actor();
        if (parameter.isOptional()) return null;
        throw new NotLoggedInException();
    }
}
