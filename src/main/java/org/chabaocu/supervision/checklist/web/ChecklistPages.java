package org.chabaocu.supervision.checklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.supervision.checklist.Checklist;
import org.chabaocu.supervision.checklist.Checklists;
import org.chabaocu.supervision.checklist.ReviseChecklist;
import org.chabaocu.supervision.domain.VisitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists to read, in every version, and for the province union to write anew. */
@Controller
@RequestMapping("/supervision/checklists")
class ChecklistPages {

    private final Checklists checklists;
    private final ReviseChecklist reviseChecklist;

    ChecklistPages(Checklists checklists, ReviseChecklist reviseChecklist) {
        this.checklists = checklists;
        this.reviseChecklist = reviseChecklist;
    }

    @GetMapping
    String versions(Model model) {
        model.addAttribute("versions", checklists.versions());
        return "supervision/checklist/list";
    }

    @GetMapping("/{code}")
    String one(
            @PathVariable VisitKind code,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor,
            Model model) {
        var newest = checklists.newest(code);
        model.addAttribute("list", checklists.get(code, version == null ? newest : version));
        model.addAttribute("editor", ReviseChecklist.isEditor(actor) && (version == null || version == newest));
        return "supervision/checklist/one";
    }

    @GetMapping("/{code}/revise")
    ModelAndView draft(@PathVariable VisitKind code, Actor actor) {
        requireEditor(actor);
        var list = checklists.newestOf(code);
        return show(list, Form.of(ChecklistForm.values(list)), ChecklistForm.shape(list));
    }

    @PostMapping("/{code}/revise")
    ModelAndView revise(
            @PathVariable VisitKind code,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        requireEditor(actor);
        var present = checklists.newestOf(code);
        var sent = new ChecklistForm(request.getParameterMap());
        if (sent.isStillWritten()) return show(present, Form.sent(request), sent.shape());
        return switch (reviseChecklist.revise(code, sent.command(), actor, version)) {
            case Outcome.Done<Checklist>(var list) -> {
                redirect.addFlashAttribute("notice", Text.of("supervision.done.revise-checklist", list.version()));
                yield new ModelAndView("redirect:/supervision/checklists/" + code);
            }
            case Outcome.Refused<Checklist>(var refusal) -> {
                var page = show(present, Form.sent(request, sent.named(refusal)), sent.shape());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static void requireEditor(Actor actor) {
        if (!ReviseChecklist.isEditor(actor))
            throw new RefusedException(new Refusal.Forbidden(Text.of("supervision.refusal.NOT_YOUR_ROLE")));
    }

    private static ModelAndView show(Checklist present, Form form, List<Integer> shape) {
        return new ModelAndView("supervision/checklist/revise")
                .addObject("list", present)
                .addObject("form", form)
                .addObject("shape", shape);
    }
}
