package org.chabaocu.supervision.draw;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.round.RoundDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws from the frozen frame with what the people present have supplied: dice, a lottery number, words of their own.
 * Reveals the secret; the teams set out for the selected units and the city unions above them.
 */
@Service
public class MakeDraw {

    static final int LONGEST_ENTROPY = 1000;

    private final RoundDesk desk;
    private final Draws draws;
    private final Units units;
    private final DrawnVisits visits;

    MakeDraw(RoundDesk desk, Draws draws, Units units, DrawnVisits visits) {
        this.desk = desk;
        this.draws = draws;
        this.units = units;
        this.visits = visits;
    }

    @Transactional
    public Outcome<DrawResult> draw(RoundId id, @Nullable String entropy, Actor actor, @Nullable Long expectedVersion) {
        var asked = new RoundDesk.Asked(id, SupervisionAction.DRAW, actor, expectedVersion);
        return desk.act(asked, (round, at) -> switch (entropyOf(entropy)) {
            case Outcome.Refused<String>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<String>(var said) -> Outcome.done(draw(id, said, actor, at));
        });
    }

    static Outcome<String> entropyOf(@Nullable String entropy) {
        var said = entropy == null ? "" : entropy.strip();
        if (said.isEmpty()) return Outcome.refused(Refusal.Invalid.of("entropy", Text.of("supervision.fault.ENTROPY")));
        return said.length() > LONGEST_ENTROPY
                ? Outcome.refused(Refusal.Invalid.of("entropy", Text.of("fault.Size.most", LONGEST_ENTROPY)))
                : Outcome.done(said);
    }

    private RoundDesk.Change<DrawResult> draw(RoundId id, String entropy, Actor actor, Instant at) {
        var draw = draws.present(id, DrawKind.UNIT).orElseThrow();
        var frame = FrameText.read(draw.frameText(), ids -> units.names(DrawKind.UNIT, ids));
        var seed = Ranking.seed(draw.secret(), draw.frameHash(), entropy);
        var drawn = new DrawRecord.Drawn(entropy, seed, actor.id().value(), at);
        var result = DrawResult.of(draw, drawn, frame);
        draws.complete(result);
        visits.add(id, result);
        return new RoundDesk.Change<>(result, RoundStatus.VISITING, event(result));
    }

    static Map<String, Integer> quotas(List<DrawRecord.Quota> strata) {
        return strata.stream().collect(toMap(DrawRecord.Quota::stratum, DrawRecord.Quota::count));
    }

    static Map<String, Object> event(DrawResult result) {
        var data = new LinkedHashMap<String, Object>();
        data.put("drawId", result.draw().id().toString());
        data.put("entropy", result.drawn().entropy());
        data.put("secret", Hex.of(result.draw().secret()));
        data.put("seed", Hex.of(result.drawn().seed()));
        data.put(
                "selected",
                result.selected().stream().map(Ranking.Place::unitId).toList());
        return data;
    }
}
