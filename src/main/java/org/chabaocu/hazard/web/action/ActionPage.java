package org.chabaocu.hazard.web.action;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.SentFiles;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ActOnHazard;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One action on one hazard: its form, and what is sent with it. */
@Controller
@RequestMapping("/hazards/{id}/{action:[a-z]+(?:-[a-z]+)*}")
class ActionPage {

    private final ViewHazard viewHazard;
    private final ActOnHazard actOnHazard;
    private final ActionFields fields;
    private final SentFiles files;
    private final ConversionService conversion;

    ActionPage(
            ViewHazard viewHazard,
            ActOnHazard actOnHazard,
            ActionFields fields,
            SentFiles files,
            @Qualifier("mvcConversionService") ConversionService conversion) {
        this.viewHazard = viewHazard;
        this.actOnHazard = actOnHazard;
        this.fields = fields;
        this.files = files;
        this.conversion = conversion;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, @PathVariable("action") String code, Actor actor, Locale locale) {
        var action = action(code);
        var seen = viewHazard.view(new HazardId(id), Acting.as(actor));
        // an old link to what has been done meanwhile leads back to the hazard
        if (!seen.actions().contains(action)) return new ModelAndView("redirect:/hazards/" + id);
        return show(action, seen, Form.empty(), HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView take(
            @PathVariable UUID id,
            @PathVariable("action") String code,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash,
            Locale locale) {
        var action = action(code);
        var seen = viewHazard.view(new HazardId(id), Acting.as(actor));
        var sent = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        var faults = files.addTo(sent, request, actor);
        var form = Form.of(sent).with(faults);
        if (sent.containsKey("find")) return show(action, seen, form, HttpStatus.OK, locale);
        if (!faults.isEmpty()) return show(action, seen, form, HttpStatus.UNPROCESSABLE_CONTENT, locale);
        var bound = CommandBinding.bind(action, sent, conversion);
        if (bound.command() == null)
            return show(action, seen, form.with(bound.result()), HttpStatus.UNPROCESSABLE_CONTENT, locale);
        return switch (actOnHazard.act(seen.hazard().id(), bound.command(), Acting.as(actor), version(request))) {
            case Outcome.Refused<?>(var refusal) -> show(action, seen, form.with(refusal), status(refusal), locale);
            case Outcome.Done<?> done -> {
                flash.addFlashAttribute("notice", Text.of("hazard.done", Text.of("hazard.action." + action.code())));
                yield new ModelAndView("redirect:/hazards/" + id);
            }
        };
    }

    private ModelAndView show(Action action, ViewHazard.Seen seen, Form form, HttpStatus status, Locale locale) {
        var view = new ModelAndView("hazard/action", status);
        view.addObject("seen", seen);
        view.addObject("action", action);
        view.addObject("form", form);
        view.addObject("fields", fields.of(action, seen.hazard(), form, locale));
        return view;
    }

    private static Action action(String code) {
        return Action.of(code)
                .filter(known -> known != Action.REPORT)
                .orElseThrow(() -> new NotFoundException("action " + code));
    }

    /** The version of the hazard that the form was made for. */
    private static @Nullable Long version(HttpServletRequest request) {
        var text = request.getParameter("version");
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid invalid -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.Forbidden forbidden -> HttpStatus.FORBIDDEN;
            case Refusal.Conflict conflict -> HttpStatus.CONFLICT;
            case Refusal.Stale stale -> HttpStatus.CONFLICT;
            case Refusal.TooMany tooMany -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
