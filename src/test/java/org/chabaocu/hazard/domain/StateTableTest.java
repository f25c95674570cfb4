package org.chabaocu.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chabaocu.hazard.domain.HazardScenario.aHazard;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.Level;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.junit.jupiter.api.Test;

/** The whole state table × every action × every person: exactly what domain §2 allows, written out here a second time. */
class StateTableTest {

    /** Situation → who may do what in it; every other pair must be refused. */
    private static final String ALLOWED = """
            reported         | evaluate                | officer otherOfficer
            reported         | dismiss                 | officer otherOfficer
            reported         | mark-duplicate          | officer otherOfficer
            stop-work        | advise-stop-work        | unitUnion cityUnion provinceUnion
            stop-work        | regrade                 | officer otherOfficer
            planning-general | plan                    | officer otherOfficer
            planning-general | regrade                 | officer otherOfficer cityUnion
            planning-major   | plan-and-escalate       | officer otherOfficer unitLeader
            planning-major   | regrade                 | officer otherOfficer cityUnion
            advised          | plan-and-escalate       | officer otherOfficer unitLeader
            advised          | regrade                 | officer otherOfficer
            advised          | respond-stop-work       | officer otherOfficer unitLeader
            advised          | lift-stop-work          | unitUnion cityUnion provinceUnion
            escalated        | file-and-notify         | cityUnion
            escalated        | regrade                 | officer otherOfficer cityUnion
            government       | record-inspection       | government cityUnion
            government       | list-supervision        | government cityUnion
            government       | regrade                 | officer otherOfficer cityUnion
            rectifying-team  | submit-rectification    | responsible teamLeader
            rectifying-team  | request-extension       | responsible teamLeader
            rectifying-team  | regrade                 | officer otherOfficer cityUnion
            rectifying-department | submit-rectification | responsible departmentHead
            rectifying-department | request-extension  | responsible departmentHead
            rectifying-department | regrade            | officer otherOfficer cityUnion
            rectifying-unit  | submit-rectification    | responsible unitLeader
            rectifying-unit  | request-extension       | responsible unitLeader
            rectifying-unit  | regrade                 | officer otherOfficer cityUnion
            rectifying-post  | submit-rectification    | responsible
            rectifying-post  | request-extension       | responsible
            rectifying-post  | regrade                 | officer otherOfficer cityUnion
            extension-asked  | submit-rectification    | responsible teamLeader
            extension-asked  | decide-extension        | officer otherOfficer
            extension-asked  | regrade                 | officer otherOfficer cityUnion
            listed-extension | submit-rectification    | responsible unitLeader
            listed-extension | decide-extension        | government
            listed-extension | regrade                 | officer otherOfficer cityUnion
            acceptance       | inspect-acceptance      | officer otherOfficer
            acceptance       | supervise-acceptance    | unitUnion
            inspected        | supervise-acceptance    | unitUnion
            supervised       | inspect-acceptance      | officer otherOfficer
            listed-accepted  | delist                  | government cityUnion
            dismissal-review | review-dismissal        | unitUnion
            dismissed        | object-to-dismissal     | finder
            duplicate        | object-to-dismissal     | finder
            closed           | reopen                  | officer otherOfficer unitUnion finder
            """;

    private static final List<String> UNIT_SIDE =
            List.of("officer", "otherOfficer", "unitLeader", "departmentHead", "teamLeader");

    @Test
    void exactly_the_allowed_actions_succeed_for_exactly_the_allowed_people() {
        var expected = expected();
        var checked = 0;
        for (var situation : situations().entrySet()) {
            for (var action : List.of(Action.values()).subList(1, Action.values().length)) {
                for (var person : people()) {
                    var allowed = expected.getOrDefault(situation.getKey() + " " + action.code(), List.of());
                    check(
                            situation.getKey(),
                            situation.getValue().get(),
                            action,
                            person,
                            allowed.contains(person.getName()));
                    checked++;
                }
            }
        }
        System.out.printf("%,d combinations of situation, action and person checked%n", checked);
    }

    @Test
    void every_state_and_every_row_of_the_table_is_part_of_a_situation() {
        var states = new TreeSet<HazardStatus>();
        situations()
                .values()
                .forEach(situation -> states.add(situation.get().hazard.status()));
        assertThat(states).containsExactly(HazardStatus.values());
    }

    private static void check(String situation, HazardScenario story, Action action, Field person, boolean allowed) {
        var before = story.hazard.status();
        var outcome = story.tryTo(sampleIn(story, action), actor(story, person));
        var name = "%s: %s by %s".formatted(situation, action.code(), person.getName());
        if (allowed) {
            assertThat(outcome).as(name).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(outcome).as(name).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused<?>) outcome).refusal())
                    .as(name)
                    .isInstanceOfAny(Refusal.Forbidden.class, Refusal.Conflict.class);
            assertThat(story.hazard.status()).as(name).isEqualTo(before);
        }
    }

    /** A higher union only grades up, so its sample does. */
    private static Command sampleIn(HazardScenario story, Action action) {
        return action == Action.REGRADE
                ? new Command.Regrade(Grade.MAJOR, "情况有变", !story.hazard.isMajor() || !story.hazard.isImminent())
                : story.sample(action);
    }

    private static Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (var line : ALLOWED.lines().toList()) {
            var parts = line.split("\\|");
            expected.put(
                    parts[0].strip() + " " + parts[1].strip(),
                    List.of(parts[2].strip().split(" +")));
        }
        for (var situation : situations().entrySet()) {
            var hazard = situation.getValue().get().hazard;
            if (!hazard.status().isOpen()) continue;
            var side = new ArrayList<>(UNIT_SIDE);
            if (hazard.responsible() != null) side.add("responsible");
            expected.put(situation.getKey() + " record-interim-measure", side);
        }
        return expected;
    }

    private static Map<String, Supplier<HazardScenario>> situations() {
        Map<String, Supplier<HazardScenario>> all = new LinkedHashMap<>();
        all.put("reported", HazardScenario::aHazard);
        all.put("stop-work", () -> aHazard().gradedMajor(true));
        all.put("planning-general", () -> aHazard().gradedGeneral());
        all.put("planning-major", () -> aHazard().gradedMajor(false));
        all.put("advised", StateTableTest::advised);
        all.put("escalated", () -> aHazard().gradedMajor(false).plannedAndEscalated());
        all.put("government", StateTableTest::government);
        all.put("rectifying-team", () -> aHazard().gradedGeneral().plannedAt(Level.TEAM));
        all.put("rectifying-department", () -> aHazard().gradedGeneral().plannedAt(Level.DEPARTMENT));
        all.put("rectifying-unit", () -> aHazard().gradedGeneral().plannedAt(Level.UNIT));
        all.put("rectifying-post", () -> aHazard().gradedGeneral().plannedAt(Level.POST));
        all.put(
                "extension-asked",
                () -> extensionAsked(aHazard().gradedGeneral().plannedAt(Level.TEAM)));
        all.put("listed-extension", () -> extensionAsked(government().listed()));
        all.put("acceptance", StateTableTest::acceptance);
        all.put("inspected", () -> acceptance().inspected(true));
        all.put("supervised", () -> acceptance().supervised(true));
        all.put(
                "listed-accepted",
                () -> government().listed().rectified().inspected(true).supervised(true));
        all.put("dismissal-review", () -> aHazard().dismissalProposed());
        all.put("dismissed", () -> aHazard().dismissalProposed().reviewed(new Command.ReviewDismissal(true, "属实")));
        all.put("duplicate", StateTableTest::duplicate);
        all.put("closed", () -> acceptance().inspected(true).supervised(true));
        return all;
    }

    private static HazardScenario advised() {
        var story = aHazard().gradedMajor(true);
        return story.does(story.cast.unitUnion, story.sample(Action.ADVISE_STOP_WORK));
    }

    private static HazardScenario government() {
        return aHazard().gradedMajor(false).plannedAndEscalated().filed();
    }

    private static HazardScenario acceptance() {
        return aHazard().gradedGeneral().plannedAt(Level.TEAM).rectified();
    }

    private static HazardScenario extensionAsked(HazardScenario story) {
        return story.does(story.cast.responsible, story.sample(Action.REQUEST_EXTENSION));
    }

    private static HazardScenario duplicate() {
        var story = aHazard();
        return story.does(story.cast.officer, story.sample(Action.MARK_DUPLICATE))
                .reviewed(new Command.ReviewDismissal(true, "属实"));
    }

    private static List<Field> people() {
        return Arrays.stream(Cast.class.getDeclaredFields())
                .filter(field -> field.getType() == Actor.class)
                .toList();
    }

    private static Actor actor(HazardScenario story, Field person) {
        try {
            return (Actor) person.get(story.cast);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
