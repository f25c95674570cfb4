package org.chabaocu.notification.choice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.chabaocu.access.Actor;
import org.chabaocu.notification.NoticeKind;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes by mail, and when. */
@Controller
@RequestMapping("/inbox/choices")
class ChoicePage {

    private final ChooseDelivery chooseDelivery;

    ChoicePage(ChooseDelivery chooseDelivery) {
        this.chooseDelivery = chooseDelivery;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return page(form(chooseDelivery.present(actor).choice()), actor);
    }

    @PostMapping
    ModelAndView choose(
            @RequestParam(required = false) @Nullable MailChoice mail,
            @RequestParam(defaultValue = "") List<String> wanted,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes flash) {
        var times = new Times(request);
        var quiet = "true".equals(request.getParameter("quiet"));
        var muted = chooseDelivery.kinds().stream()
                .map(NoticeKind::code)
                .filter(kind -> !wanted.contains(kind))
                .collect(Collectors.toSet());
        var command = new ChoiceCommand(
                mail == null ? MailChoice.NEVER : mail,
                muted,
                quiet ? times.of("quietFrom") : null,
                quiet ? times.of("quietUntil") : null);
        if (!times.faults.isEmpty() && quiet) return again(Form.sent(request).with(List.copyOf(times.faults)), actor);
        return switch (chooseDelivery.choose(command, actor, version)) {
            case Outcome.Refused<Choice>(var refusal) -> again(Form.sent(request, refusal), actor);
            case Outcome.Done<Choice> _ -> {
                flash.addFlashAttribute("notice", Text.of("common.saved"));
                yield new ModelAndView("redirect:/inbox/choices");
            }
        };
    }

    private ModelAndView again(Form form, Actor actor) {
        var page = page(form, actor);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Form form, Actor actor) {
        return new ModelAndView("notification/choices")
                .addObject("form", form)
                .addObject("kinds", chooseDelivery.kinds())
                .addObject("address", chooseDelivery.present(actor).address());
    }

    private Form form(Choice choice) {
        var values = new HashMap<String, Object>();
        var quiet = choice.quiet() == null ? QuietHours.USUAL : choice.quiet();
        values.put("mail", choice.mail());
        values.put("version", choice.version());
        values.put("quiet", choice.quiet() != null);
        values.put("quietFrom", quiet.from());
        values.put("quietUntil", quiet.until());
        values.put(
                "wanted",
                chooseDelivery.kinds().stream()
                        .map(NoticeKind::code)
                        .filter(kind -> !choice.muted().contains(kind))
                        .toList());
        return Form.of(values);
    }

    /** Times as they were typed. */
    private static final class Times {

        private final HashSet<FieldFault> faults = new HashSet<>();
        private final HttpServletRequest request;

        Times(HttpServletRequest request) {
            this.request = request;
        }

        @Nullable
        LocalTime of(String field) {
            var sent = request.getParameter(field);
            try {
                if (sent != null && !sent.isBlank()) return LocalTime.parse(sent.strip());
                faults.add(new FieldFault(field, Text.of("notification.fault.BOTH")));
            } catch (DateTimeParseException e) {
                faults.add(new FieldFault(field, Text.of("notification.fault.TIME")));
            }
            return null;
        }
    }
}
