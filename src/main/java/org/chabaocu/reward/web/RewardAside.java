package org.chabaocu.reward.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardAside;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.platform.Text;
import org.chabaocu.reward.ProposableRewards;
import org.chabaocu.reward.ProposableRewards.Candidate;
import org.chabaocu.reward.RewardFilter;
import org.chabaocu.reward.RewardRow;
import org.chabaocu.reward.ViewRewards;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rewards of a hazard on its page, and for the unit union the way to propose one. */
@Component
class RewardAside implements HazardAside {

    private static final int MOST = 50;

    private final ViewRewards viewRewards;
    private final ProposableRewards proposableRewards;
    private final MessageSource messages;

    RewardAside(ViewRewards viewRewards, ProposableRewards proposableRewards, MessageSource messages) {
        this.viewRewards = viewRewards;
        this.proposableRewards = proposableRewards;
        this.messages = messages;
    }

    @Override
    public Optional<Panel> panelFor(HazardId hazard, Actor reader) {
        var filter = new RewardFilter(null, hazard.value(), Set.of(), false, MOST, null);
        var rows = viewRewards.list(filter, reader).rows();
        var ways = Stream.concat(
                        rows.stream().map(this::wayTo),
                        proposableRewards.candidates(hazard, reader).stream().map(candidate -> way(hazard, candidate)))
                .toList();
        if (ways.isEmpty()) return Optional.empty();
        return Optional.of(
                new Panel(Text.of("reward.title"), rows.stream().map(this::fact).toList(), ways));
    }

    private Fact fact(RewardRow row) {
        var reward = row.reward();
        return new Fact(
                Text.of("reward.kind." + reward.kind()),
                Text.of(
                        "reward.line",
                        name(row),
                        Yuan.text(reward.amount()),
                        word("reward.status." + reward.status())));
    }

    private Way wayTo(RewardRow row) {
        return new Way(
                Text.of("reward.show", name(row)), "/rewards/" + row.reward().id());
    }

    private String name(RewardRow row) {
        var name = row.receiverName();
        return name == null ? word("reward.anonymous") : name;
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static Way way(HazardId hazard, Candidate candidate) {
        var path = "/rewards/new?hazard=" + hazard;
        var witness = candidate.witness();
        if (witness == null) return new Way(Text.of("reward.propose.finder"), path);
        var name = candidate.name();
        return new Way(Text.of("reward.propose.witness", name == null ? "" : name), path + "&witness=" + witness);
    }
}
