package org.chabaocu.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.platform.Outcome;
import org.junit.jupiter.api.Test;

/** Anybody tries anything, in any order: the rules of domain §2 hold after each step. The seed of a failing walk is named. */
class RandomWalkTest {

    private static final int WALKS = 10_000;
    private static final int STEPS = 60;

    @Test
    void ten_thousand_random_walks_break_no_rule_and_reach_every_state() {
        Map<HazardStatus, Integer> reached = new EnumMap<>(HazardStatus.class);
        var taken = 0;
        for (long seed = 0; seed < WALKS; seed++) taken += walk(seed, reached);
        System.out.printf("%,d walks, %,d actions taken, states entered: %s%n", WALKS, taken, reached);
        assertThat(reached).containsOnlyKeys(HazardStatus.values());
    }

    private static int walk(long seed, Map<HazardStatus, Integer> reached) {
        var random = new Random(seed);
        var story = new HazardScenario();
        var history = new ArrayList<String>();
        var taken = 0;
        for (var step = 0; step < STEPS; step++) {
            story.later(Duration.ofHours(random.nextInt(72)));
            taken += step(story, random, history, reached) ? 1 : 0;
            assertRules(story.hazard, "seed " + seed + ": " + history);
        }
        return taken;
    }

    private static boolean step(
            HazardScenario story, Random random, List<String> history, Map<HazardStatus, Integer> reached) {
        var actor = pick(story.cast.everybody, random);
        var allowed = Lifecycle.allowed(story.hazard, Acting.as(actor), story.now);
        var action = allowed.isEmpty() || random.nextInt(4) == 0 ? anyAction(random) : forward(allowed, random);
        var before = story.hazard.status();
        var permitted =
                Lifecycle.allowed(story.hazard, Acting.as(actor), story.now).contains(action);
        var done = story.tryTo(variant(story, action, random), actor) instanceof Outcome.Done;
        var after = story.hazard.status();
        history.add(action + (done ? "→" + after : "✗"));
        if (!done) assertThat(after).as("refused, yet changed: %s", history).isEqualTo(before);
        assertThat(permitted || !done)
                .as("done without permission: %s", history)
                .isTrue();
        if (done) reached.merge(after, 1, Integer::sum);
        return done;
    }

    private static Action anyAction(Random random) {
        return Action.values()[1 + random.nextInt(Action.values().length - 1)];
    }

    /** The ways back and aside are taken, but seldom, so that walks get to the end. */
    private static Action forward(List<Action> allowed, Random random) {
        var aside = EnumSet.of(
                Action.DISMISS, Action.MARK_DUPLICATE, Action.REGRADE, Action.REOPEN, Action.RECORD_INTERIM_MEASURE);
        var forward = allowed.stream().filter(action -> !aside.contains(action)).toList();
        return forward.isEmpty() || random.nextInt(5) == 0 ? pick(allowed, random) : pick(forward, random);
    }

    /** Every answer is given both ways, every grade both urgent and not. */
    private static Command variant(HazardScenario story, Action action, Random random) {
        var yes = random.nextInt(4) > 0;
        return switch (action) {
            case EVALUATE -> story.evaluation(random.nextBoolean() ? Grade.MAJOR : Grade.GENERAL, yes);
            case INSPECT_ACCEPTANCE -> new Command.InspectAcceptance(yes, "看过");
            case SUPERVISE_ACCEPTANCE -> new Command.SuperviseAcceptance(yes, "看过");
            case REVIEW_DISMISSAL -> new Command.ReviewDismissal(yes, "看过");
            case DECIDE_EXTENSION -> new Command.DecideExtension(yes, "看过");
            case PLAN -> story.plan(pick(List.of(Level.values()), random));
            default -> story.sample(action);
        };
    }

    private static void assertRules(Hazard hazard, String walk) {
        var acceptance = hazard.acceptance();
        if (hazard.status() == HazardStatus.CLOSED) {
            assertThat(acceptance.isPositive()).as(walk).isTrue();
            var people = new ArrayList<Object>(
                    List.of(acceptance.inspectedBy(), acceptance.supervisedBy(), acceptance.rectifiedBy()));
            assertThat(people).as(walk).doesNotHaveDuplicates();
            assertThat(List.of(acceptance.inspectedBy(), acceptance.supervisedBy()))
                    .as(walk)
                    .doesNotContain(hazard.responsible());
            assertThat(hazard.isListed() && !hazard.isDelisted()).as(walk).isFalse();
        }
        var rectification = List.of(HazardStatus.RECTIFYING, HazardStatus.ACCEPTANCE, HazardStatus.CLOSED)
                .contains(hazard.status());
        if (rectification && hazard.isMajor()) {
            assertThat(hazard.filing()).as(walk).isNotNull().hasNoNullFieldsOrProperties();
        }
        assertThat(hazard.dueAt() != null).as(walk).isEqualTo(hazard.status().isOpen());
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
