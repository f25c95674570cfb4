package org.chabaocu.supervision.round.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachment;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.round.MaterialCommand;
import org.chabaocu.supervision.round.PrepareMembers;
import org.chabaocu.supervision.round.ViewRound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a round on its page before the visits: material, study, declaration. */
@Controller
@RequestMapping("/supervision/rounds/{id}")
class RoundActionPages {

    private final PrepareMembers prepareMembers;
    private final Attachments attachments;
    private final ViewRound viewRound;

    RoundActionPages(PrepareMembers prepareMembers, Attachments attachments, ViewRound viewRound) {
        this.prepareMembers = prepareMembers;
        this.attachments = attachments;
        this.viewRound = viewRound;
    }

    @PostMapping("/confirm-study")
    ModelAndView confirmStudy(
            @PathVariable UUID id,
            @RequestParam UUID materialId,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = prepareMembers.confirmStudy(new RoundId(id), materialId, actor);
        return answer(outcome, SupervisionAction.CONFIRM_STUDY, id, request, redirect, actor);
    }

    @PostMapping("/declare-discipline")
    ModelAndView declare(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect, Actor actor) {
        var outcome = prepareMembers.declareDiscipline(new RoundId(id), actor);
        return answer(outcome, SupervisionAction.DECLARE_DISCIPLINE, id, request, redirect, actor);
    }

    /** A document that has been taken need not be sent again should the rest be refused: its id goes back with the form. */
    @PostMapping("/add-material")
    ModelAndView addMaterial(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID attachmentId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        viewRound.view(new RoundId(id), actor);
        return switch (stored(file, attachmentId, actor)) {
            case Outcome.Refused<Kept>(var refusal) ->
                again(SupervisionAction.ADD_MATERIAL, id, Form.sent(request, refusal), actor);
            case Outcome.Done<Kept>(var kept) -> {
                var command = new MaterialCommand(title, text, kept.id());
                var outcome = prepareMembers.addMaterial(new RoundId(id), command, actor, null);
                yield answer(outcome, SupervisionAction.ADD_MATERIAL, id, request, redirect, actor);
            }
        };
    }

    private record Kept(@Nullable UUID id) {}

    private Outcome<Kept> stored(@Nullable MultipartFile file, @Nullable UUID sent, Actor actor) {
        if (file == null || file.isEmpty()) return Outcome.done(new Kept(sent));
        return attachments
                .store(Upload.of(file), new Uploader.Known(actor.id()))
                .map(RoundActionPages::kept);
    }

    private static Kept kept(Attachment attachment) {
        return new Kept(attachment.id().value());
    }

    private <T> ModelAndView answer(
            Outcome<T> outcome,
            SupervisionAction action,
            UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return switch (outcome) {
            case Outcome.Done<T> _ -> {
                redirect.addFlashAttribute("notice", Text.of("supervision.done." + action.code()));
                yield new ModelAndView("redirect:/supervision/rounds/" + id);
            }
            case Outcome.Refused<T>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<T>(var refusal) -> again(action, id, Form.sent(request, refusal), actor);
        };
    }

    private ModelAndView again(SupervisionAction action, UUID id, Form form, Actor actor) {
        var page = new ModelAndView("supervision/round/one")
                .addObject("round", viewRound.view(new RoundId(id), actor))
                .addObject("me", actor.id().value())
                .addObject("form", form)
                .addObject("tried", action.code());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
