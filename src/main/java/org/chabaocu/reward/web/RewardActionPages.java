package org.chabaocu.reward.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.FormAnswer;
import org.chabaocu.reward.ConsentToPublish;
import org.chabaocu.reward.DecideReward;
import org.chabaocu.reward.PayReward;
import org.chabaocu.reward.ProposableRewards;
import org.chabaocu.reward.ProposeReward;
import org.chabaocu.reward.Reward;
import org.chabaocu.reward.RewardAction;
import org.chabaocu.reward.RewardCommand;
import org.chabaocu.reward.RewardId;
import org.chabaocu.reward.ViewRewards;
import org.jspecify.annotations.Nullable;
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

/** What is done with rewards on pages: propose, decide, pay, consent. */
@Controller
@RequestMapping("/rewards")
class RewardActionPages {

    private final ProposableRewards proposableRewards;
    private final ProposeReward proposeReward;
    private final DecideReward decideReward;
    private final PayReward payReward;
    private final ConsentToPublish consentToPublish;
    private final ViewRewards viewRewards;

    RewardActionPages(
            ProposableRewards proposableRewards,
            ProposeReward proposeReward,
            DecideReward decideReward,
            PayReward payReward,
            ConsentToPublish consentToPublish,
            ViewRewards viewRewards) {
        this.proposableRewards = proposableRewards;
        this.proposeReward = proposeReward;
        this.decideReward = decideReward;
        this.payReward = payReward;
        this.consentToPublish = consentToPublish;
        this.viewRewards = viewRewards;
    }

    @GetMapping("/new")
    ModelAndView draft(@RequestParam UUID hazard, @RequestParam(required = false) @Nullable UUID witness, Actor actor) {
        var draft = proposableRewards.draft(new HazardId(hazard), witness, actor);
        var amount = draft.amount();
        var present = amount == null ? Map.<String, String>of() : Map.of("amount", amount.toPlainString());
        return draft(hazard, draft, Form.of(present));
    }

    private static ModelAndView draft(UUID hazard, ProposableRewards.Draft draft, Form form) {
        return new ModelAndView("reward/new", Map.of("hazard", hazard, "draft", draft, "form", form));
    }

    @PostMapping("/new")
    ModelAndView propose(
            @RequestParam UUID hazard,
            @ModelAttribute RewardCommand command,
            BindingResult result,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var id = new HazardId(hazard);
        if (result.hasErrors()) {
            var witness = result.hasFieldErrors("witnessId") ? null : command.witnessId();
            var draft = proposableRewards.draft(id, witness, actor);
            return FormAnswer.unprocessable(draft(hazard, draft, Form.sent(request, result)));
        }
        return FormAnswer.to(
                proposeReward.propose(id, command, actor),
                request,
                reward -> done(reward, RewardAction.PROPOSE, redirect),
                form -> draft(hazard, proposableRewards.draft(id, command.witnessId(), actor), form));
    }

    @PostMapping("/{id}/approve")
    ModelAndView approve(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = decideReward.approve(new RewardId(id), actor, version);
        return answer(outcome, RewardAction.APPROVE, id, request, redirect, actor);
    }

    @PostMapping("/{id}/reject")
    ModelAndView reject(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = decideReward.reject(new RewardId(id), reason, actor, version);
        return answer(outcome, RewardAction.REJECT, id, request, redirect, actor);
    }

    @PostMapping("/{id}/pay")
    ModelAndView pay(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String receiptNumber,
            @RequestParam(defaultValue = "") String claimCode,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var payment = new PayReward.Payment(receiptNumber, claimCode);
        var outcome = payReward.pay(new RewardId(id), payment, actor, version);
        return answer(outcome, RewardAction.PAY, id, request, redirect, actor);
    }

    @PostMapping("/{id}/consent")
    ModelAndView consent(
            @PathVariable UUID id,
            @RequestParam boolean publish,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        var outcome = consentToPublish.answer(new RewardId(id), publish, actor, null);
        return answer(outcome, RewardAction.CONSENT, id, request, redirect, actor);
    }

    private ModelAndView answer(
            Outcome<Reward> outcome,
            RewardAction action,
            UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Actor actor) {
        return FormAnswer.to(
                outcome,
                request,
                reward -> done(reward, action, redirect),
                form -> new ModelAndView("reward/one")
                        .addObject("row", viewRewards.one(new RewardId(id), actor))
                        .addObject("form", form)
                        .addObject("tried", action.code()));
    }

    private static ModelAndView done(Reward reward, RewardAction action, RedirectAttributes redirect) {
        return FormAnswer.done("/rewards/" + reward.id(), Text.of("reward.done." + action.code()), redirect);
    }
}
