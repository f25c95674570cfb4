package org.chabaocu.administration;

import org.chabaocu.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a page answers when something was refused: the same page again, with the refusal in its form. */
final class PageAnswers {

    private PageAnswers() {}

    static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid invalid -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.Forbidden forbidden -> HttpStatus.FORBIDDEN;
            case Refusal.Conflict conflict -> HttpStatus.CONFLICT;
            case Refusal.Stale stale -> HttpStatus.CONFLICT;
            case Refusal.TooMany tooMany -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
