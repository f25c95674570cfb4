package org.chabaocu.campaign.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.ChangeRecord;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.ViewRecord;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
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

/** One record, and its withdrawal. */
@Controller
@RequestMapping("/campaign/records/{id}")
class CampaignRecordPage {

    private final ViewRecord viewRecord;
    private final ChangeRecord changeRecord;

    CampaignRecordPage(ViewRecord viewRecord, ChangeRecord changeRecord) {
        this.viewRecord = viewRecord;
        this.changeRecord = changeRecord;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return show(id, Form.empty(), HttpStatus.OK, actor);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return switch (changeRecord.withdraw(new RecordId(id), reason, actor, version)) {
            case Outcome.Done<RecordId> done -> {
                redirect.addFlashAttribute("notice", Text.of("campaign.done.withdraw"));
                yield new ModelAndView("redirect:/campaign/records/" + id);
            }
            case Outcome.Refused<RecordId>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<RecordId>(var refusal) ->
                show(id, Form.sent(request, refusal), HttpStatus.UNPROCESSABLE_CONTENT, actor);
        };
    }

    private ModelAndView show(UUID id, Form form, HttpStatus status, Actor actor) {
        return new ModelAndView("campaign/record", status)
                .addObject("view", viewRecord.view(new RecordId(id), actor))
                .addObject("form", form);
    }
}
