package org.chabaocu.access.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.setup.SetupCondition;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.web.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** There as long as there is no province, and never again. */
@Controller
class SetupPage {

    private final SetUpProvince setUpProvince;
    private final SetupCondition condition;

    SetupPage(SetUpProvince setUpProvince, SetupCondition condition) {
        this.setUpProvince = setUpProvince;
        this.condition = condition;
    }

    @GetMapping("/setup")
    String show(Model model) {
        requireEmpty();
        model.addAttribute("form", Form.empty());
        return "access/setup";
    }

    @PostMapping("/setup")
    String setUp(
            @Valid SetupForm input,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        requireEmpty();
        if (result.hasErrors()) return again(model, response, Form.sent(request, result));
        if (!input.isRepeated()) {
            var fault = Refusal.Invalid.of("repeatedPassword", Text.of("access.password.notRepeated"));
            return again(model, response, Form.sent(request, fault));
        }
        return switch (setUpProvince.setUp(input.command(ClientAddress.of(request)))) {
            case Outcome.Done<PersonId> _ -> {
                flash.addFlashAttribute("notice", Text.of("access.setup.done"));
                yield "redirect:/login";
            }
            case Outcome.Refused<PersonId>(var refusal) -> again(model, response, Form.sent(request, refusal));
        };
    }

    private void requireEmpty() {
        if (condition.isSetUp()) throw new NotFoundException("setup");
    }

    private static String again(Model model, HttpServletResponse response, Form form) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        return "access/setup";
    }
}
