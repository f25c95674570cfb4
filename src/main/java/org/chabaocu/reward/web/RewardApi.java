package org.chabaocu.reward.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.reward.ConsentToPublish;
import org.chabaocu.reward.DecideReward;
import org.chabaocu.reward.PayReward;
import org.chabaocu.reward.ProposeReward;
import org.chabaocu.reward.PublishedRewards;
import org.chabaocu.reward.PublishedRewards.PublishedReward;
import org.chabaocu.reward.RewardCommand;
import org.chabaocu.reward.RewardFilter;
import org.chabaocu.reward.RewardId;
import org.chabaocu.reward.RewardStatus;
import org.chabaocu.reward.ViewRewards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Rewards over JSON: the list, one of them, and every action on it. */
@RestController
@RequestMapping("/api/v1")
class RewardApi {

    private static final int MOST = 200;

    private final ViewRewards viewRewards;
    private final PublishedRewards publishedRewards;
    private final ProposeReward proposeReward;
    private final DecideReward decideReward;
    private final PayReward payReward;
    private final ConsentToPublish consentToPublish;

    RewardApi(
            ViewRewards viewRewards,
            PublishedRewards publishedRewards,
            ProposeReward proposeReward,
            DecideReward decideReward,
            PayReward payReward,
            ConsentToPublish consentToPublish) {
        this.viewRewards = viewRewards;
        this.publishedRewards = publishedRewards;
        this.proposeReward = proposeReward;
        this.decideReward = decideReward;
        this.payReward = payReward;
        this.consentToPublish = consentToPublish;
    }

    record RewardsJson(List<RewardJson> items, @Nullable UUID next) {}

    record PublishedJson(
            List<PublishedReward> items, @Nullable UUID next) {}

    record RejectionJson(@NotBlank @Size(max = 500) String reason) {}

    record PaymentJson(
            @Nullable @Size(max = 60) String receiptNumber,
            @Nullable @Size(max = 60) String claimCode) {}

    record ConsentJson(@NotNull Boolean publish) {}

    @GetMapping("/rewards")
    RewardsJson list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID hazard,
            @RequestParam(required = false) @Nullable Set<RewardStatus> status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var statuses = status == null ? Set.<RewardStatus>of() : status;
        var filter = new RewardFilter(unit, hazard, statuses, mine, Math.clamp(limit, 1, MOST), after);
        var slice = viewRewards.list(filter, actor);
        return new RewardsJson(slice.rows().stream().map(RewardJson::of).toList(), slice.next());
    }

    @GetMapping("/rewards/published")
    PublishedJson published(
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            Actor actor) {
        var slice = publishedRewards.list(new OrganizationId(unit), Math.clamp(limit, 1, MOST), after, actor);
        return new PublishedJson(slice.rewards(), slice.next());
    }

    @GetMapping("/rewards/{id}")
    ResponseEntity<RewardJson> one(@PathVariable UUID id, Actor actor) {
        return answer(ResponseEntity.ok(), new RewardId(id), actor);
    }

    @PostMapping("/hazards/{id}/reward")
    ResponseEntity<RewardJson> propose(@PathVariable UUID id, @RequestBody RewardCommand command, Actor actor) {
        var reward = proposeReward.propose(new HazardId(id), command, actor).orThrow();
        var location = UriComponentsBuilder.fromPath("/api/v1/rewards/{id}").build(reward.id());
        return answer(ResponseEntity.created(location), reward.id(), actor);
    }

    @PostMapping("/rewards/{id}/approve")
    ResponseEntity<RewardJson> approve(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        var reward = decideReward
                .approve(new RewardId(id), actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), reward.id(), actor);
    }

    @PostMapping("/rewards/{id}/reject")
    ResponseEntity<RewardJson> reject(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RejectionJson body,
            Actor actor) {
        var reward = decideReward
                .reject(new RewardId(id), body.reason(), actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), reward.id(), actor);
    }

    @PostMapping("/rewards/{id}/pay")
    ResponseEntity<RewardJson> pay(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable PaymentJson body,
            Actor actor) {
        var payment = body == null
                ? new PayReward.Payment(null, null)
                : new PayReward.Payment(body.receiptNumber(), body.claimCode());
        var reward = payReward
                .pay(new RewardId(id), payment, actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), reward.id(), actor);
    }

    @PostMapping("/rewards/{id}/consent")
    ResponseEntity<RewardJson> consent(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ConsentJson body,
            Actor actor) {
        var reward = consentToPublish
                .answer(new RewardId(id), body.publish(), actor, Versions.expected(ifMatch))
                .orThrow();
        return answer(ResponseEntity.ok(), reward.id(), actor);
    }

    private ResponseEntity<RewardJson> answer(ResponseEntity.BodyBuilder response, RewardId id, Actor actor) {
        var row = viewRewards.one(id, actor);
        return response.eTag(Long.toString(row.reward().version())).body(RewardJson.of(row));
    }
}
