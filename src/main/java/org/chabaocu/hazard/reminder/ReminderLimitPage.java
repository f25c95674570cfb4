package org.chabaocu.hazard.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.reminder.ReminderLimits.Limit;
import org.chabaocu.hazard.timelimit.ProvinceSettings;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.web.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the province sets how soon silence goes up: in hours, and in minutes where danger is imminent. */
@Controller
@RequestMapping(ReminderLimitPage.PATH)
class ReminderLimitPage {

    static final String PATH = "/admin/reminders";

    private static final int MINUTES_PER_HOUR = 60;

    private final ReminderLimits limits;
    private final ChangeReminderLimits changeReminderLimits;

    ReminderLimitPage(ReminderLimits limits, ChangeReminderLimits changeReminderLimits) {
        this.limits = limits;
        this.changeReminderLimits = changeReminderLimits;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        requireAllowed(actor);
        var present = new HashMap<String, Object>();
        for (var limit : limits.all()) present.put(name(limit), limit.minutes() / unit(limit));
        return page(Form.of(present));
    }

    @PostMapping
    ModelAndView change(Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        requireAllowed(actor);
        var faults = new ArrayList<FieldFault>();
        var changes = new ArrayList<ChangeReminderLimits.Change>();
        for (var limit : limits.all()) {
            var sent = request.getParameter(name(limit));
            if (sent == null || !sent.strip().matches("\\d{1,6}"))
                faults.add(new FieldFault(name(limit), Text.of("hazard.reminder.fault.number")));
            else
                changes.add(new ChangeReminderLimits.Change(
                        name(limit),
                        limit.step(),
                        limit.imminent(),
                        Integer.parseInt(sent.strip()) * unit(limit),
                        unit(limit) == MINUTES_PER_HOUR));
        }
        if (!faults.isEmpty()) return again(Form.sent(request).with(faults));
        return switch (changeReminderLimits.change(changes, actor, ClientAddress.of(request))) {
            case Outcome.Refused<List<Limit>>(var refusal) -> again(Form.sent(request, refusal));
            case Outcome.Done<List<Limit>> _ -> {
                flash.addFlashAttribute("notice", Text.of("common.saved"));
                yield new ModelAndView("redirect:" + PATH);
            }
        };
    }

    private static void requireAllowed(Actor actor) {
        if (!ProvinceSettings.maySet(actor)) throw new NotFoundException(PATH);
    }

    private ModelAndView again(Form form) {
        var page = page(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Form form) {
        var fields = limits.all().stream().map(ReminderLimitPage::field).toList();
        return new ModelAndView("hazard/reminders").addObject("form", form).addObject("fields", fields);
    }

    private static Field field(Limit limit) {
        return Field.number(name(limit), "hazard.reminder.limit." + name(limit))
                .hint("hazard.reminder.limit." + name(limit) + ".hint")
                .least(limit.step() == ReminderLimits.Step.BEFORE ? 0 : 1)
                .most(ChangeReminderLimits.MOST_MINUTES / unit(limit))
                .step("1")
                .mandatory();
    }

    private static int unit(Limit limit) {
        return limit.imminent() ? 1 : MINUTES_PER_HOUR;
    }

    private static String name(Limit limit) {
        return limit.step() + (limit.imminent() ? "-IMMINENT" : "");
    }
}
