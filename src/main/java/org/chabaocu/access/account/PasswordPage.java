package org.chabaocu.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chabaocu.access.Actor;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new password; the first page after a login with one that somebody else has given. */
@Controller
class PasswordPage {

    private final ChangePassword changePassword;

    PasswordPage(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    record PasswordForm(
            @NotBlank @Size(max = 1000) @Nullable String currentPassword,
            @NotBlank @Size(max = 1000) @Nullable String newPassword,
            @NotBlank @Size(max = 1000) @Nullable String repeatedPassword) {

        boolean isRepeated() {
            return newPassword != null && newPassword.equals(repeatedPassword);
        }
    }

    @GetMapping("/password")
    String show(Model model) {
        model.addAttribute("form", Form.empty());
        return "access/password";
    }

    @PostMapping("/password")
    String change(
            Actor actor,
            @Valid PasswordForm input,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (result.hasErrors()) return again(model, response, Form.sent(request, result));
        if (!input.isRepeated()) {
            var fault = Refusal.Invalid.of("repeatedPassword", Text.of("access.password.notRepeated"));
            return again(model, response, Form.sent(request, fault));
        }
        return switch (changePassword.change(actor, command(input, request))) {
            case Outcome.Done<PersonId> _ -> {
                flash.addFlashAttribute("notice", Text.of("access.password.changed"));
                yield "redirect:/account";
            }
            case Outcome.Refused<PersonId>(var refusal) -> again(model, response, Form.sent(request, refusal));
        };
    }

    private static ChangePassword.Command command(PasswordForm input, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new ChangePassword.Command(
                String.valueOf(input.currentPassword()),
                String.valueOf(input.newPassword()),
                ClientAddress.of(request),
                session == null ? null : session.getId());
    }

    private static String again(Model model, HttpServletResponse response, Form form) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        return "access/password";
    }
}
