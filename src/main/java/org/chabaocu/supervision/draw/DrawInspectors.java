package org.chabaocu.supervision.draw;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Outcome;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.round.RoundDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws which member inspects with which team, in two steps as the units are drawn: freeze and publish, then draw with what
 * the people present supply (clause 7). Leaders and recorders stay, teams keep their sizes, and nobody comes to a team
 * that has their own city. Done again it needs a reason, and the old draw stays public.
 */
@Service
public class DrawInspectors {

    private final RoundDesk desk;
    private final InspectorFrame inspectorFrame;
    private final Inspectors inspectors;
    private final Units names;
    private final Draws draws;

    DrawInspectors(RoundDesk desk, InspectorFrame inspectorFrame, Inspectors inspectors, Units names, Draws draws) {
        this.desk = desk;
        this.inspectorFrame = inspectorFrame;
        this.inspectors = inspectors;
        this.names = names;
        this.draws = draws;
    }

    @Transactional
    public Outcome<DrawRecord> freeze(
            RoundId id, @Nullable String reason, Actor actor, @Nullable Long expectedVersion) {
        var asked = new RoundDesk.Asked(id, SupervisionAction.FREEZE_INSPECTORS, actor, expectedVersion);
        return desk.act(asked, (round, at) -> switch (inspectorFrame.of(id, round.provinceId())) {
            case Outcome.Refused<InspectorFrame.Ready>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<InspectorFrame.Ready>(var ready) -> freeze(id, reason, ready, actor, at);
        });
    }

    private Outcome<RoundDesk.Change<DrawRecord>> freeze(
            RoundId id, @Nullable String reason, InspectorFrame.Ready ready, Actor actor, Instant at) {
        var before = draws.last(id, DrawKind.INSPECTOR);
        return why(before, reason).map(said -> {
            before.filter(old -> old.supersededAt() == null).ifPresent(old -> draws.supersede(old.id(), at));
            var draw = FreezeFrame.fresh(id, DrawKind.INSPECTOR, before, said, ready.frame(), ready.quotas(), at);
            draws.add(draw, actor.id().value());
            return new RoundDesk.Change<>(draw, null, FreezeFrame.event(draw));
        });
    }

    private static Outcome<String> why(Optional<DrawRecord> before, @Nullable String reason) {
        var said = reason == null ? "" : reason.strip();
        return before.isEmpty() ? Outcome.done(said) : FreezeFrame.reasonOf(said);
    }

    @Transactional
    public Outcome<DrawResult> draw(RoundId id, @Nullable String entropy, Actor actor, @Nullable Long expectedVersion) {
        var asked = new RoundDesk.Asked(id, SupervisionAction.DRAW_INSPECTORS, actor, expectedVersion);
        return desk.act(asked, (round, at) -> {
            var frozen = draws.present(id, DrawKind.INSPECTOR).filter(draw -> draw.drawn() == null);
            if (frozen.isEmpty()) return FreezeFrame.conflict("INSPECTORS_NOT_FROZEN");
            if (!isAsFrozen(frozen.get(), round)) return FreezeFrame.conflict("INSPECTORS_CHANGED");
            return MakeDraw.entropyOf(entropy).map(said -> draw(frozen.get(), said, actor, at));
        });
    }

    private boolean isAsFrozen(DrawRecord draw, RoundDesk.Locked round) {
        return inspectorFrame.of(round.id(), round.provinceId()) instanceof Outcome.Done(var ready)
                && ready.isThatOf(draw);
    }

    private RoundDesk.Change<DrawResult> draw(DrawRecord draw, String entropy, Actor actor, Instant at) {
        var frame = FrameText.read(draw.frameText(), ids -> names.names(DrawKind.INSPECTOR, ids));
        var seed = Ranking.seed(draw.secret(), draw.frameHash(), entropy);
        var drawn = new DrawRecord.Drawn(entropy, seed, actor.id().value(), at);
        var result = DrawResult.of(draw, drawn, frame);
        draws.complete(result);
        inspectors.seat(draw.round(), result.selected());
        return new RoundDesk.Change<>(result, null, event(result));
    }

    private static Map<String, Object> event(DrawResult result) {
        var data = new LinkedHashMap<>(MakeDraw.event(result));
        data.put(
                "selected", result.selected().stream().map(DrawInspectors::seat).toList());
        return data;
    }

    private static Map<String, Object> seat(Ranking.Place place) {
        return Map.of("teamId", place.stratum(), "personId", place.unitId());
    }
}
