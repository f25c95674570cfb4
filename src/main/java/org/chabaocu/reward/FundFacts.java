package org.chabaocu.reward;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.VisitFacts;
import org.springframework.stereotype.Component;

/** Tells a supervision visit of the unit's reward fund, beside the item that asks for it. */
@Component
class FundFacts implements VisitFacts {

    private static final String FUND_ITEM = "U-4-3";

    private final RewardRules rules;

    FundFacts(RewardRules rules) {
        this.rules = rules;
    }

    @Override
    public Map<String, List<Fact>> factsFor(OrganizationId visited, Collection<String> itemCodes, int year) {
        if (!itemCodes.contains(FUND_ITEM)) return Map.of();
        return Map.of(FUND_ITEM, rules.find(visited, year).map(FundFacts::of).orElseGet(FundFacts::none));
    }

    private static List<Fact> of(RewardRule rule) {
        return List.of(amount("reward.fact.fund", rule.fund()), amount("reward.fact.paid", rule.paid()));
    }

    private static List<Fact> none() {
        return List.of(new Fact(Text.of("reward.fact.fund"), Text.of("reward.fact.none")));
    }

    private static Fact amount(String name, BigDecimal yuan) {
        return new Fact(
                Text.of(name), Text.of("common.yuan", yuan.stripTrailingZeros().toPlainString()));
    }
}
