package org.chabaocu.access.login;

import jakarta.servlet.http.HttpServletRequest;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The login form. What is sent with it is taken by the security filters; only a refusal comes back here. */
@Controller
public class LoginPage {

    /** Where a refused login is forwarded to, and the request attribute that holds the refusal. */
    public static final String REFUSED = "/login/refused";

    public static final String REFUSAL = "loginRefusal";

    @GetMapping("/login")
    String show(@Nullable Actor actor, @RequestParam(required = false) @Nullable String loggedOut, Model model) {
        if (actor != null) return "redirect:/";
        model.addAttribute("form", Form.empty());
        model.addAttribute("loggedOut", loggedOut != null);
        return "access/login";
    }

    @PostMapping(REFUSED)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(@RequestAttribute(REFUSAL) Refusal refusal, HttpServletRequest request, Model model) {
        model.addAttribute("form", Form.sent(request, refusal));
        model.addAttribute("loggedOut", false);
        return "access/login";
    }
}
