package org.chabaocu.campaign.certificate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.AssignSpecialPost;
import org.chabaocu.campaign.certificate.CertificateKeepers;
import org.chabaocu.campaign.certificate.SpecialPost;
import org.chabaocu.campaign.certificate.SpecialPostCommand;
import org.chabaocu.campaign.certificate.SpecialPostId;
import org.chabaocu.campaign.certificate.ViewSpecialPosts;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who does which special work in a unit, with the certificate beside it. */
@Controller
@RequestMapping("/certificates/posts")
class SpecialPostPages {

    private final ViewSpecialPosts viewSpecialPosts;
    private final AssignSpecialPost assignSpecialPost;
    private final CertificateKeepers keepers;
    private final CertificateFields fields;

    SpecialPostPages(
            ViewSpecialPosts viewSpecialPosts,
            AssignSpecialPost assignSpecialPost,
            CertificateKeepers keepers,
            CertificateFields fields) {
        this.viewSpecialPosts = viewSpecialPosts;
        this.assignSpecialPost = assignSpecialPost;
        this.keepers = keepers;
        this.fields = fields;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable UUID unit, Actor actor, Locale locale) {
        var chosen = unit == null ? keepers.ownUnit(actor) : new OrganizationId(unit);
        if (chosen == null) throw new NotFoundException("a unit of " + actor.id());
        return show(chosen, Form.of(Map.of("unitId", chosen)), actor, locale);
    }

    @PostMapping
    ModelAndView assign(
            @ModelAttribute SpecialPostCommand command,
            BindingResult result,
            @RequestParam(required = false) @Nullable String find,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        var unit = result.hasFieldErrors("unitId") || command.unitId() == null
                ? keepers.keptUnit(actor)
                : new OrganizationId(command.unitId());
        if (unit == null) throw new NotFoundException("a unit whose certificates " + actor.id() + " keeps");
        if (find != null) return show(unit, Form.sent(request), actor, locale);
        if (result.hasErrors()) return unprocessable(show(unit, Form.sent(request, result), actor, locale));
        return answer(
                assignSpecialPost.assign(command, actor),
                "certificate.post.added",
                unit,
                request,
                redirect,
                actor,
                locale);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        var outcome = assignSpecialPost.end(new SpecialPostId(id), null, actor, version);
        return answer(outcome, "certificate.post.ended", new OrganizationId(unit), request, redirect, actor, locale);
    }

    private ModelAndView answer(
            Outcome<SpecialPost> outcome,
            String done,
            OrganizationId unit,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        return switch (outcome) {
            case Outcome.Done<SpecialPost> _ -> {
                redirect.addFlashAttribute("notice", Text.of(done));
                yield new ModelAndView("redirect:/certificates/posts?unit=" + unit);
            }
            case Outcome.Refused<SpecialPost>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<SpecialPost>(var refusal) ->
                unprocessable(show(unit, Form.sent(request, CertificateFields.named(refusal)), actor, locale));
        };
    }

    private ModelAndView show(OrganizationId unitId, Form form, Actor actor, Locale locale) {
        var unit = keepers.overseenUnit(unitId, actor);
        var chinese = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new ModelAndView("certificate/posts")
                .addObject("unit", unit)
                .addObject("posts", viewSpecialPosts.of(unitId, actor))
                .addObject("keeper", keepers.isKeeper(unit, actor))
                .addObject("form", form)
                .addObject("fields", fields.post(unitId, form, chinese));
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
