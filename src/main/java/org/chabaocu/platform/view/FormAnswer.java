package org.chabaocu.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page answers to a form that was sent. */
public final class FormAnswer {

    private FormAnswer() {}

    /**
     * @param done where it leads if it was done
     * @param again the page once more, with what was typed and what is wrong with it
     */
    public static <T> ModelAndView to(
            Outcome<T> outcome,
            HttpServletRequest request,
            Function<T, ModelAndView> done,
            Function<Form, ModelAndView> again) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> done.apply(value);
            case Outcome.Refused<T>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<T>(var refusal) -> unprocessable(again.apply(Form.sent(request, refusal)));
        };
    }

    public static ModelAndView done(String path, Text notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:" + path);
    }

    public static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
