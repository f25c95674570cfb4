package org.chabaocu.reward;

import static org.chabaocu.reward.RewardAction.*;
import static org.chabaocu.reward.RewardParty.*;
import static org.chabaocu.reward.RewardStatus.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * The state table of rewards (domain §4): which action leads from where to where, by whom, and who is barred from it.
 * Buttons, permissions and the API's {@code actions} are derived from it.
 */
final class RewardLifecycle {

    /** Somebody who may not take the action although the role would allow it. */
    record Bar(String reason, BiPredicate<Reward, PersonId> meets) {}

    /** @param to empty: the state stays */
    record Row(
            RewardAction action,
            Set<RewardStatus> from,
            Optional<RewardStatus> to,
            Set<RewardParty> by,
            List<Bar> bars) {}

    private static final Bar RECEIVES_IT = new Bar("OWN_REWARD", Reward::isFor);
    private static final Bar PROPOSED_IT = new Bar(
            "OWN_PROPOSAL", (reward, person) -> person.equals(reward.proposal().by()));
    private static final Set<RewardParty> DECIDERS = Set.of(UNIT_UNION, HEAD_OF_UNIT);

    private static final List<Row> TABLE = List.of(
            new Row(PROPOSE, Set.of(), Optional.of(PROPOSED), Set.of(UNIT_UNION), List.of()),
            new Row(APPROVE, Set.of(PROPOSED), Optional.of(APPROVED), DECIDERS, List.of(RECEIVES_IT, PROPOSED_IT)),
            new Row(REJECT, Set.of(PROPOSED), Optional.of(REJECTED), DECIDERS, List.of(RECEIVES_IT, PROPOSED_IT)),
            new Row(PAY, Set.of(APPROVED), Optional.of(PAID), DECIDERS, List.of(RECEIVES_IT)),
            new Row(CONSENT, Set.of(PROPOSED, APPROVED, PAID), Optional.empty(), Set.of(RECEIVER), List.of()),
            new Row(CLAIM, Set.of(PROPOSED, APPROVED), Optional.empty(), Set.of(CLAIM_HOLDER), List.of()));

    private RewardLifecycle() {}

    static List<Row> table() {
        return TABLE;
    }

    /** Whether somebody may take the action now, and in which role: who they are first, then the state, then the bars. */
    static Outcome<Role> permit(RewardAction action, Reward reward, @Nullable Actor actor) {
        var row = row(action);
        var role = row.by().stream()
                .sorted()
                .flatMap(party -> party.roleOf(actor, reward).stream())
                .findFirst();
        if (role.isEmpty()) return forbidden("NOT_YOUR_ROLE");
        if (!row.from().contains(reward.status())) return Outcome.refused(wrongState(reward));
        return bar(row, reward, actor)
                .<Outcome<Role>>map(bar -> forbidden(bar.reason()))
                .orElseGet(() -> Outcome.done(role.get()));
    }

    private static Optional<Bar> bar(Row row, Reward reward, @Nullable Actor actor) {
        if (actor == null) return Optional.empty();
        return row.bars().stream()
                .filter(bar -> bar.meets().test(reward, actor.id()))
                .findFirst();
    }

    /** The role in which somebody may propose rewards in a unit. */
    static Outcome<Role> permitProposal(Actor actor, Lineage unit) {
        return row(PROPOSE).by().stream()
                .map(RewardParty::role)
                .filter(role -> actor.holds(role, unit))
                .findFirst()
                .<Outcome<Role>>map(Outcome::done)
                .orElseGet(() -> forbidden("NOT_YOUR_ROLE"));
    }

    /** What somebody may do with the reward now, in the table's order. */
    static List<RewardAction> allowed(Reward reward, Actor actor) {
        return Stream.of(RewardAction.values())
                .filter(action -> permit(action, reward, actor) instanceof Outcome.Done)
                .toList();
    }

    private static Row row(RewardAction action) {
        return TABLE.stream().filter(row -> row.action() == action).findFirst().orElseThrow();
    }

    private static Refusal wrongState(Reward reward) {
        var status = Text.of("reward.status." + reward.status());
        return new Refusal.Conflict("WRONG_STATE", Text.of("reward.refusal.WRONG_STATE", status));
    }

    private static Outcome<Role> forbidden(String reason) {
        return Outcome.refused(new Refusal.Forbidden(Text.of("reward.refusal." + reason)));
    }
}
