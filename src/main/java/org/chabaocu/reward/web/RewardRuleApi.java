package org.chabaocu.reward.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.reward.RewardRule;
import org.chabaocu.reward.RewardRuleCommand;
import org.chabaocu.reward.SetRewardRule;
import org.chabaocu.reward.ViewRewardRule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A unit's reward rule and fund over JSON, per year. */
@RestController
@RequestMapping("/api/v1/units/{unit}/reward-rule")
class RewardRuleApi {

    private final ViewRewardRule viewRewardRule;
    private final SetRewardRule setRewardRule;

    RewardRuleApi(ViewRewardRule viewRewardRule, SetRewardRule setRewardRule) {
        this.viewRewardRule = viewRewardRule;
        this.setRewardRule = setRewardRule;
    }

    record RuleJson(
            UUID unitId,
            int year,
            BigDecimal fund,
            BigDecimal committed,
            BigDecimal paid,
            BigDecimal left,
            @Nullable BigDecimal witnessShare,
            List<RewardRule.Tariff> tariff,
            long version) {}

    @GetMapping
    ResponseEntity<RuleJson> rule(
            @PathVariable UUID unit, @RequestParam(required = false) @Nullable Integer year, Actor actor) {
        return viewRewardRule
                .find(new OrganizationId(unit), year, actor)
                .map(RewardRuleApi::answer)
                .orElseThrow(() -> new NotFoundException("reward rule of unit " + unit));
    }

    @PutMapping
    ResponseEntity<RuleJson> set(
            @PathVariable UUID unit,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RewardRuleCommand command,
            Actor actor) {
        var rule = setRewardRule
                .set(new OrganizationId(unit), command, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(rule);
    }

    private static ResponseEntity<RuleJson> answer(RewardRule rule) {
        return ResponseEntity.ok()
                .eTag(Long.toString(rule.version()))
                .body(new RuleJson(
                        rule.unit().value(),
                        rule.year(),
                        rule.fund(),
                        rule.committed(),
                        rule.paid(),
                        rule.left(),
                        rule.witnessShare(),
                        rule.tariff(),
                        rule.version()));
    }
}
