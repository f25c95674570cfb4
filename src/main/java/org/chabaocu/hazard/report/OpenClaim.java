package org.chabaocu.hazard.report;

import java.util.List;
import java.util.Optional;
import org.chabaocu.hazard.ClaimRewards;
import org.chabaocu.hazard.ClaimRewards.ClaimedReward;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.application.ActOnHazard;
import org.chabaocu.hazard.application.ClaimCode;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Command;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.persistence.Hazards;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.view.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the holder of a claim code sees and does: the code is looked up with every step. */
@Service
class OpenClaim {

    private final Hazards hazards;
    private final Sightings sightings;
    private final ViewHazard viewHazard;
    private final Correspondence correspondence;
    private final ActOnHazard actOnHazard;
    private final ObjectProvider<ClaimRewards> rewards;

    OpenClaim(
            Hazards hazards,
            Sightings sightings,
            ViewHazard viewHazard,
            Correspondence correspondence,
            ActOnHazard actOnHazard,
            ObjectProvider<ClaimRewards> rewards) {
        this.hazards = hazards;
        this.sightings = sightings;
        this.viewHazard = viewHazard;
        this.correspondence = correspondence;
        this.actOnHazard = actOnHazard;
        this.rewards = rewards;
    }

    /** Empty if the code belongs to nothing. */
    Optional<ClaimView> open(ClaimCode code, Form form) {
        return hazards.findByClaim(code.hash())
                .map(id -> finder(id, code, form))
                .or(() -> sightings.findByClaim(code).map(id -> witness(id, code, form)));
    }

    private ClaimView finder(HazardId id, ClaimCode code, Form form) {
        var acting = Acting.byClaimCode();
        var seen = viewHazard.view(id, acting);
        return new ClaimView(
                code.grouped(),
                false,
                seen,
                viewHazard.events(id),
                correspondence.read(id, acting),
                rewards.stream()
                        .flatMap(each -> each.rewardOf(id).stream())
                        .findFirst()
                        .orElse(null),
                form);
    }

    private ClaimView witness(HazardId id, ClaimCode code, Form form) {
        var seen = viewHazard.view(id, Acting.byClaimCode());
        return new ClaimView(code.grouped(), true, seen, List.of(), Correspondence.Thread.NONE, null, form);
    }

    Outcome<Hazard> write(ClaimCode code, String text) {
        return correspondence.write(finder(code), text, Acting.byClaimCode());
    }

    /** "Not fixed", or "I object": the only actions a finder has. */
    Outcome<Hazard> act(ClaimCode code, Action action, String reason) {
        var command =
                action == Action.REOPEN ? new Command.Reopen(reason, List.of()) : new Command.ObjectToDismissal(reason);
        return actOnHazard.act(finder(code), command, Acting.byClaimCode(), null);
    }

    /** The finder asks for the reward, and may say how to collect it. */
    Outcome<ClaimedReward> claimReward(ClaimCode code, String wish) {
        return rewards.getObject().claim(finder(code), wish);
    }

    private HazardId finder(ClaimCode code) {
        return hazards.findByClaim(code.hash()).orElseThrow(() -> new NotFoundException("claim"));
    }
}
