package org.chabaocu.campaign.certificate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.Certificate;
import org.chabaocu.campaign.certificate.CertificateAction;
import org.chabaocu.campaign.certificate.CertificateId;
import org.chabaocu.campaign.certificate.KeepCertificate;
import org.chabaocu.campaign.certificate.RenewalCommand;
import org.chabaocu.campaign.certificate.ReviewCommand;
import org.chabaocu.campaign.certificate.ViewCertificates;
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

/** One certificate, and what its keepers do with it: review, renew, withdraw. */
@Controller
@RequestMapping("/certificates/{id}")
class CertificateActionPages {

    private final ViewCertificates viewCertificates;
    private final KeepCertificate keepCertificate;
    private final CertificateFields fields;

    CertificateActionPages(
            ViewCertificates viewCertificates, KeepCertificate keepCertificate, CertificateFields fields) {
        this.viewCertificates = viewCertificates;
        this.keepCertificate = keepCertificate;
        this.fields = fields;
    }

    @GetMapping
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        return show(id, null, Form.empty(), actor);
    }

    @PostMapping("/review")
    ModelAndView review(
            @PathVariable UUID id,
            @ModelAttribute ReviewCommand command,
            BindingResult result,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        if (result.hasErrors()) return again(id, CertificateAction.REVIEW, Form.sent(request, result), actor);
        var outcome = keepCertificate.review(new CertificateId(id), command, actor, version);
        return answer(outcome, CertificateAction.REVIEW, id, request, redirect, actor);
    }

    @PostMapping("/renew")
    ModelAndView renew(
            @PathVariable UUID id,
            @ModelAttribute RenewalCommand command,
            BindingResult result,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        if (result.hasErrors()) return again(id, CertificateAction.RENEW, Form.sent(request, result), actor);
        var outcome = keepCertificate.renew(new CertificateId(id), command, actor, version);
        return answer(outcome, CertificateAction.RENEW, id, request, redirect, actor);
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = keepCertificate.withdraw(new CertificateId(id), reason, actor, version);
        return answer(outcome, CertificateAction.WITHDRAW, id, request, redirect, actor);
    }

    private ModelAndView answer(
            Outcome<Certificate> outcome,
            CertificateAction action,
            UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return switch (outcome) {
            case Outcome.Done<Certificate>(var certificate) -> {
                redirect.addFlashAttribute("notice", Text.of("certificate.done." + action.code()));
                yield new ModelAndView("redirect:/certificates/" + certificate.id());
            }
            case Outcome.Refused<Certificate>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<Certificate>(var refusal) -> again(id, action, Form.sent(request, refusal), actor);
        };
    }

    private ModelAndView again(UUID id, CertificateAction tried, Form form, Actor actor) {
        var page = show(id, tried, form, actor);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView show(UUID id, @Nullable CertificateAction tried, Form form, Actor actor) {
        return new ModelAndView("certificate/one")
                .addObject("whole", viewCertificates.one(new CertificateId(id), actor))
                .addObject("tried", tried)
                .addObject("form", form)
                .addObject(
                        "fields",
                        Map.of(
                                CertificateAction.REVIEW, fields.review(),
                                CertificateAction.RENEW, fields.renewal(),
                                CertificateAction.WITHDRAW, fields.withdrawal()));
    }
}
