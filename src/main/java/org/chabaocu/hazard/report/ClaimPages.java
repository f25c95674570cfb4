package org.chabaocu.hazard.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.chabaocu.hazard.application.ClaimCode;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An anonymous finder's way back to the hazard. The code comes with each request and is kept nowhere. */
@Controller
@RequestMapping("/claim")
class ClaimPages {

    private final OpenClaim openClaim;
    private final PublicLimits limits;

    ClaimPages(OpenClaim openClaim, PublicLimits limits) {
        this.openClaim = openClaim;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView ask() {
        return ask(Form.empty());
    }

    private static ModelAndView ask(Form form) {
        return new ModelAndView("report/claim", "form", form);
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        return limits.lookUp(request)
                .map(refusal -> later(request, response, refusal))
                .orElseGet(() -> opened(code, Form.empty(), request));
    }

    private ModelAndView opened(String code, Form form, HttpServletRequest request) {
        return openClaim
                .open(ClaimCode.typed(code), form)
                .map(view -> new ModelAndView("report/claimed", "view", view))
                .orElseGet(() -> {
                    var fault = Refusal.Invalid.of("code", Text.of("report.fault.code"));
                    return status(ask(Form.sent(request, fault)), HttpStatus.UNPROCESSABLE_CONTENT);
                });
    }

    private static ModelAndView later(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        if (refusal instanceof Refusal.TooMany(var wait)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
        return status(ask(Form.sent(request, refusal)), HttpStatus.TOO_MANY_REQUESTS);
    }

    @PostMapping("/messages")
    ModelAndView write(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response) {
        return step(code, "report.claim.written", claim -> openClaim.write(claim, text), request, response);
    }

    @PostMapping("/reward")
    ModelAndView claimReward(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String wish,
            HttpServletRequest request,
            HttpServletResponse response) {
        return step(code, "report.claim.rewarded", claim -> openClaim.claimReward(claim, wish), request, response);
    }

    @PostMapping("/{action}")
    ModelAndView act(
            @PathVariable String action,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = Action.of(action)
                .filter(ClaimView::isFinders)
                .orElseThrow(() -> new NotFoundException("action " + action));
        return step(code, "report.claim.acted", claim -> openClaim.act(claim, known, reason), request, response);
    }

    private <T> ModelAndView step(
            String code,
            String notice,
            Function<ClaimCode, Outcome<T>> work,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tooMany = limits.lookUp(request);
        if (tooMany.isPresent()) return later(request, response, tooMany.get());
        return switch (work.apply(ClaimCode.typed(code))) {
            case Outcome.Done<T> done ->
                opened(code, Form.empty(), request).addAllObjects(Map.of("notice", Text.of(notice)));
            case Outcome.Refused<T>(var refusal) ->
                status(opened(code, Form.sent(request, refusal), request), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView status(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
