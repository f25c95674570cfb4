package org.chabaocu.reward.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Tab;
import org.chabaocu.reward.PublishedRewards;
import org.chabaocu.reward.RewardFilter;
import org.chabaocu.reward.RewardId;
import org.chabaocu.reward.RewardStatus;
import org.chabaocu.reward.RewardUnits;
import org.chabaocu.reward.ViewRewardRule;
import org.chabaocu.reward.ViewRewards;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rewards to look at: those to decide on and to pay, one's own, the published ones, and a receipt. */
@Controller
@RequestMapping("/rewards")
class RewardPages {

    private static final int PAGE = 50;

    private final ViewRewards viewRewards;
    private final PublishedRewards publishedRewards;
    private final ViewRewardRule viewRewardRule;
    private final RewardUnits units;
    private final MessageSource messages;

    RewardPages(
            ViewRewards viewRewards,
            PublishedRewards publishedRewards,
            ViewRewardRule viewRewardRule,
            RewardUnits units,
            MessageSource messages) {
        this.viewRewards = viewRewards;
        this.publishedRewards = publishedRewards;
        this.viewRewardRule = viewRewardRule;
        this.units = units;
        this.messages = messages;
    }

    /** Those of the units somebody oversees; whoever oversees none has their own. */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable RewardStatus status,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Model model,
            Locale locale) {
        if (!units.isOverseer(actor)) return "redirect:/rewards/mine";
        var chosen = unit == null ? units.ownUnit(actor) : new OrganizationId(unit);
        var statuses = status == null ? Set.<RewardStatus>of() : Set.of(status);
        var unitId = chosen == null ? null : chosen.value();
        var slice = viewRewards.list(new RewardFilter(unitId, null, statuses, false, PAGE, after), actor);
        var query = chosen == null ? "" : "&unit=" + chosen;
        model.addAttribute("slice", slice);
        model.addAttribute("tabs", tabs(chosen, status, query, actor, locale));
        model.addAttribute("unit", chosen == null ? null : units.get(chosen, actor));
        model.addAttribute(
                "rule",
                chosen == null ? null : viewRewardRule.find(chosen, null, actor).orElse(null));
        model.addAttribute("year", viewRewardRule.thisYear());
        model.addAttribute("here", "/rewards?" + (status == null ? "" : "status=" + status) + query);
        model.addAttribute("paged", after != null);
        return "reward/list";
    }

    private List<Tab> tabs(
            @Nullable OrganizationId unit, @Nullable RewardStatus current, String query, Actor actor, Locale locale) {
        var counts = unit == null ? Map.<RewardStatus, Long>of() : viewRewards.count(unit, actor);
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(word("common.all", locale), "/rewards?" + query, current == null, null));
        Stream.of(RewardStatus.values())
                .map(status -> new Tab(
                        word("reward.status." + status, locale),
                        "/rewards?status=" + status + query,
                        status == current,
                        unit == null ? null : counts.getOrDefault(status, 0L)))
                .forEach(tabs::add);
        return tabs;
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    @GetMapping("/mine")
    String mine(@RequestParam(required = false) @Nullable UUID after, Actor actor, Model model) {
        model.addAttribute("slice", viewRewards.list(new RewardFilter(null, null, Set.of(), true, PAGE, after), actor));
        model.addAttribute("overseer", units.isOverseer(actor));
        model.addAttribute("unit", actor.home().unitId());
        model.addAttribute("paged", after != null);
        return "reward/mine";
    }

    @GetMapping("/published")
    String published(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor,
            Model model) {
        var chosen = unit != null ? new OrganizationId(unit) : units.ownUnit(actor);
        if (chosen == null) throw new NotFoundException("a unit of " + actor.id());
        model.addAttribute("unit", units.get(chosen, actor));
        model.addAttribute("slice", publishedRewards.list(chosen, PAGE, after, actor));
        model.addAttribute("paged", after != null);
        return "reward/published";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Actor actor, Model model) {
        model.addAttribute("row", viewRewards.one(new RewardId(id), actor));
        model.addAttribute("form", Form.empty());
        model.addAttribute("tried", "");
        return "reward/one";
    }

    /** For those who pay, and for the receiver. */
    @GetMapping("/{id}/receipt")
    String receipt(@PathVariable UUID id, Actor actor, Model model) {
        var row = viewRewards.one(new RewardId(id), actor);
        if (row.reward().payment() == null) throw new NotFoundException("receipt of reward " + id);
        model.addAttribute("row", row);
        return "reward/receipt";
    }
}
