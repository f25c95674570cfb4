package org.chabaocu.platform.web;

import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** The caller is nobody we know (401): no token, an unknown or expired one, or a refused login. */
public final class NotLoggedInException extends AuthenticationException {

    private final transient @Nullable Text text;

    public NotLoggedInException() {
        super("not logged in");
        this.text = null;
    }

    public NotLoggedInException(Text text) {
        super(text.code());
        this.text = text;
    }

    @Nullable
    Text text() {
        return text;
    }
}
