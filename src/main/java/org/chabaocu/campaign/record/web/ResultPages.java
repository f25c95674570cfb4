package org.chabaocu.campaign.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.ChangeRecord;
import org.chabaocu.campaign.record.Participant;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordView;
import org.chabaocu.campaign.record.ViewRecord;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hours and exam results of all named participants on one page. */
@Controller
@RequestMapping("/campaign/records/{id}/results")
class ResultPages {

    private static final Pattern FAULTY = Pattern.compile("participants\\[(\\d+)\\](?:\\.(\\w+))?");

    private final ViewRecord viewRecord;
    private final ChangeRecord changeRecord;

    ResultPages(ViewRecord viewRecord, ChangeRecord changeRecord) {
        this.viewRecord = viewRecord;
        this.changeRecord = changeRecord;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Actor actor) {
        var view = changeable(id, actor);
        return show(view, Form.of(values(view)), HttpStatus.OK);
    }

    private static Map<String, @Nullable Object> values(RecordView view) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("version", view.record().version());
        for (var one : view.people()) {
            values.put("hours_" + one.id(), PastedPeople.plain(one.hours()));
            values.put("score_" + one.id(), PastedPeople.plain(one.score()));
            values.put("passed_" + one.id(), one.passed());
        }
        return values;
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var view = changeable(id, actor);
        var values = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, sent) -> values.put(name, List.of(sent)));
        var sent = new Sent(values);
        var entries = view.people().stream().map(one -> entry(one, sent)).toList();
        var form = Form.sent(request).with(sent.faults());
        if (form.isFaulty()) return show(view, form, HttpStatus.UNPROCESSABLE_CONTENT);
        return switch (changeRecord.change(new RecordId(id), view.commandWith(entries), actor, version)) {
            case Outcome.Done<RecordId> done -> {
                redirect.addFlashAttribute("notice", Text.of("campaign.done.results"));
                yield new ModelAndView("redirect:/campaign/records/" + id);
            }
            case Outcome.Refused<RecordId>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<RecordId>(Refusal.Stale stale) -> {
                values.put("version", List.of(Long.toString(stale.currentVersion())));
                var fault = new FieldFault("", Text.of("campaign.fault.STALE"));
                yield show(view, Form.of(values).with(List.of(fault)), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case Outcome.Refused<RecordId>(var refusal) ->
                show(view, form.with(named(refusal, view)), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Participation.Entry entry(Participant one, Sent sent) {
        var person = one.person();
        var passed = sent.text("passed_" + one.id());
        return new Participation.Entry(
                person == null ? null : person.value(),
                one.name(),
                sent.number("hours_" + one.id()),
                sent.number("score_" + one.id()),
                passed == null ? null : Boolean.valueOf(passed));
    }

    private static Refusal named(Refusal refusal, RecordView view) {
        if (!(refusal instanceof Refusal.Invalid(var faults))) return refusal;
        return new Refusal.Invalid(faults.stream()
                .map(fault -> {
                    var faulty = FAULTY.matcher(fault.field());
                    if (!faulty.matches()) return fault;
                    var one = view.people().get(Integer.parseInt(faulty.group(1)));
                    var field = faulty.group(2) == null ? "hours" : faulty.group(2);
                    return new FieldFault(field + "_" + one.id(), fault.text());
                })
                .toList());
    }

    private RecordView changeable(UUID id, Actor actor) {
        var view = viewRecord.view(new RecordId(id), actor);
        if (!view.keeper())
            throw new RefusedException(new Refusal.Forbidden(Text.of("campaign.refusal.NOT_YOUR_ROLE")));
        if (!view.mayChange())
            throw new RefusedException(new Refusal.Conflict("WITHDRAWN", Text.of("campaign.refusal.WITHDRAWN")));
        return view;
    }

    private static ModelAndView show(RecordView view, Form form, HttpStatus status) {
        return new ModelAndView("campaign/results", status)
                .addObject("view", view)
                .addObject("form", form);
    }
}
