package org.chabaocu.platform.view;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page shown when something failed: what that means in words, and a number under which the log has the rest. */
public final class ErrorPages {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorPages() {}

    /** The page for a status; the caller has written the reference to its log. */
    public static ModelAndView page(HttpStatus status, String reference) {
        return new ModelAndView("error/page", Map.of("status", status.value(), "reference", reference), status);
    }

    public static String newReference() {
        var bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
