package org.chabaocu.campaign.certificate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.certificate.Certificate;
import org.chabaocu.campaign.certificate.CertificateAction;
import org.chabaocu.campaign.certificate.CertificateCommand;
import org.chabaocu.campaign.certificate.CertificateId;
import org.chabaocu.campaign.certificate.CertificateKeepers;
import org.chabaocu.campaign.certificate.EnterCertificate;
import org.chabaocu.campaign.certificate.ViewCertificates;
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

/** The form of a certificate, new or to be corrected. */
@Controller
@RequestMapping("/certificates")
class CertificateEntryPages {

    private final EnterCertificate enterCertificate;
    private final ViewCertificates viewCertificates;
    private final CertificateKeepers keepers;
    private final CertificateFields fields;

    CertificateEntryPages(
            EnterCertificate enterCertificate,
            ViewCertificates viewCertificates,
            CertificateKeepers keepers,
            CertificateFields fields) {
        this.enterCertificate = enterCertificate;
        this.viewCertificates = viewCertificates;
        this.keepers = keepers;
        this.fields = fields;
    }

    @GetMapping("/new")
    ModelAndView create(@RequestParam(required = false) @Nullable UUID unit, Actor actor, Locale locale) {
        var chosen = unit == null ? keepers.keptUnit(actor) : new OrganizationId(unit);
        if (chosen == null) throw new NotFoundException("a unit whose certificates " + actor.id() + " keeps");
        return show(chosen, null, Form.of(Map.of("unitId", chosen)), actor, locale);
    }

    @PostMapping("/new")
    ModelAndView create(
            @ModelAttribute CertificateCommand command,
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
        if (find != null) return show(unit, null, Form.sent(request), actor, locale);
        if (result.hasErrors()) return unprocessable(show(unit, null, Form.sent(request, result), actor, locale));
        return answer(enterCertificate.enter(command, actor), unit, null, request, redirect, actor, locale);
    }

    @GetMapping("/{id}/change")
    ModelAndView change(@PathVariable UUID id, Actor actor, Locale locale) {
        var row = viewCertificates.one(new CertificateId(id), actor).row();
        // an old link to what has been replaced meanwhile leads back to the certificate
        if (!row.allows(CertificateAction.CHANGE)) return new ModelAndView("redirect:/certificates/" + id);
        var certificate = row.certificate();
        return show(certificate.unit().id(), certificate.id(), CertificateFields.values(certificate), actor, locale);
    }

    @PostMapping("/{id}/change")
    ModelAndView change(
            @PathVariable UUID id,
            @ModelAttribute CertificateCommand command,
            BindingResult result,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String find,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        var certificate =
                viewCertificates.one(new CertificateId(id), actor).row().certificate();
        var unit = certificate.unit().id();
        if (find != null) return show(unit, certificate.id(), Form.sent(request), actor, locale);
        if (result.hasErrors())
            return unprocessable(show(unit, certificate.id(), Form.sent(request, result), actor, locale));
        var outcome = enterCertificate.change(certificate.id(), command, actor, version);
        return answer(outcome, unit, certificate.id(), request, redirect, actor, locale);
    }

    private ModelAndView show(
            OrganizationId unitId, @Nullable CertificateId id, Form form, Actor actor, Locale locale) {
        var unit = keepers.overseenUnit(unitId, actor);
        if (!keepers.isKeeper(unit, actor))
            throw new RefusedException(new Refusal.Forbidden(Text.of("certificate.refusal.NOT_YOUR_ROLE")));
        var chinese = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new ModelAndView("certificate/entry")
                .addObject("unit", unit)
                .addObject("id", id)
                .addObject("form", form)
                .addObject("fields", fields.certificate(unitId, form, chinese));
    }

    private ModelAndView answer(
            Outcome<Certificate> outcome,
            OrganizationId unit,
            @Nullable CertificateId id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor,
            Locale locale) {
        return switch (outcome) {
            case Outcome.Done<Certificate>(var certificate) -> {
                redirect.addFlashAttribute("notice", Text.of("certificate.saved"));
                yield new ModelAndView("redirect:/certificates/" + certificate.id());
            }
            case Outcome.Refused<Certificate>(Refusal.Forbidden forbidden) -> throw new RefusedException(forbidden);
            case Outcome.Refused<Certificate>(var refusal) ->
                unprocessable(show(unit, id, Form.sent(request, CertificateFields.named(refusal)), actor, locale));
        };
    }

    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
