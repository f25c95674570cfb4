package org.chabaocu.hazard.timelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.persistence.StoredTimeLimits;
import org.chabaocu.hazard.persistence.StoredTimeLimits.Limit;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the province sets its time limits. */
@Controller
class TimeLimitPage {

    private static final String PATH = "/admin/time-limits";

    private final StoredTimeLimits limits;
    private final ChangeTimeLimits changeTimeLimits;

    TimeLimitPage(StoredTimeLimits limits, ChangeTimeLimits changeTimeLimits) {
        this.limits = limits;
        this.changeTimeLimits = changeTimeLimits;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        requireAllowed(actor);
        var present = new HashMap<String, Object>();
        for (var limit : limits.all()) present.put(name(limit), limit.hours());
        return page(Form.of(present));
    }

    @PostMapping(PATH)
    ModelAndView change(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        requireAllowed(actor);
        var faults = new ArrayList<FieldFault>();
        var changes = changes(request, faults);
        if (!faults.isEmpty()) return again(Form.sent(request).with(faults));
        return switch (changeTimeLimits.change(changes, actor, ClientAddress.of(request))) {
            case Outcome.Refused<List<Limit>>(var refusal) -> again(Form.sent(request, refusal));
            case Outcome.Done<List<Limit>> _ -> {
                redirect.addFlashAttribute("notice", Text.of("common.saved"));
                yield new ModelAndView("redirect:" + PATH);
            }
        };
    }

    private static void requireAllowed(Actor actor) {
        if (!ChangeTimeLimits.isAllowed(actor)) throw new NotFoundException(PATH);
    }

    private static List<LimitChange> changes(HttpServletRequest request, List<FieldFault> faults) {
        var changes = new ArrayList<LimitChange>();
        for (var status : HazardStatus.allOpen()) {
            for (var kind : LimitKind.in(status)) {
                var name = name(status, kind);
                changes.add(new LimitChange(name, status, kind, hours(request.getParameter(name), name, faults)));
            }
        }
        return changes;
    }

    private static @Nullable Integer hours(@Nullable String sent, String name, List<FieldFault> faults) {
        if (sent == null || sent.isBlank()) return null;
        if (sent.strip().matches("\\d{1,6}")) return Integer.valueOf(sent.strip());
        faults.add(new FieldFault(name, Text.of("hazard.limit.fault.hours", ChangeTimeLimits.LONGEST)));
        return null;
    }

    private static ModelAndView again(Form form) {
        var page = page(form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("hazard/time-limits", Map.of("form", form, "fields", fields()));
    }

    private static Map<HazardStatus, List<Field>> fields() {
        var fields = new LinkedHashMap<HazardStatus, List<Field>>();
        HazardStatus.allOpen()
                .forEach(status -> fields.put(
                        status,
                        LimitKind.in(status).stream()
                                .map(kind -> field(status, kind))
                                .toList()));
        return fields;
    }

    private static Field field(HazardStatus status, LimitKind kind) {
        var field = Field.number(name(status, kind), "hazard.limit.kind." + kind)
                .least(1)
                .most(ChangeTimeLimits.LONGEST)
                .step("1");
        return kind == LimitKind.ANY ? field.mandatory() : field;
    }

    private static String name(Limit limit) {
        var grade = limit.grade().isEmpty() ? null : Grade.valueOf(limit.grade());
        return name(limit.status(), LimitKind.of(grade, limit.imminent()).orElseThrow());
    }

    private static String name(HazardStatus status, LimitKind kind) {
        return status + "." + kind;
    }
}
