package org.chabaocu.supervision.draw;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.supervision.domain.DrawId;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.RoundStatus;
import org.chabaocu.supervision.domain.Stratum;
import org.chabaocu.supervision.domain.SupervisionAction;
import org.chabaocu.supervision.round.RoundDesk;
import org.chabaocu.supervision.round.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes the list of units to be drawn from and publishes its hash and the commitment to a secret. Done again, before any
 * visit has been begun, it needs a reason and makes a new draw; the old one stays public.
 */
@Service
public class FreezeFrame {

    static final int LONGEST_REASON = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RoundDesk desk;
    private final Rounds rounds;
    private final Units units;
    private final Draws draws;
    private final DrawnVisits visits;

    FreezeFrame(RoundDesk desk, Rounds rounds, Units units, Draws draws, DrawnVisits visits) {
        this.desk = desk;
        this.rounds = rounds;
        this.units = units;
        this.draws = draws;
        this.visits = visits;
    }

    @Transactional
    public Outcome<DrawRecord> freeze(
            RoundId id, @Nullable String reason, Actor actor, @Nullable Long expectedVersion) {
        var asked = new RoundDesk.Asked(id, SupervisionAction.FREEZE, actor, expectedVersion);
        return desk.act(asked, (round, at) -> {
            var before = draws.present(id, DrawKind.UNIT);
            var why = reason == null ? "" : reason.strip();
            return switch (mayFreeze(id, before, why)) {
                case Outcome.Refused<String>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<String> _ -> freeze(id, before, why, actor, at);
            };
        });
    }

    private Outcome<String> mayFreeze(RoundId id, Optional<DrawRecord> before, String reason) {
        if (before.isEmpty()) return Outcome.done(reason);
        if (visits.anyBegun(id)) return conflict("VISITS_BEGUN");
        return reasonOf(reason);
    }

    /** A new draw in place of another one names its reason. */
    static Outcome<String> reasonOf(String reason) {
        if (reason.isEmpty()) return Outcome.refused(Refusal.Invalid.of("reason", Text.of("supervision.fault.REASON")));
        return reason.codePointCount(0, reason.length()) > LONGEST_REASON
                ? Outcome.refused(Refusal.Invalid.of("reason", Text.of("fault.Size.most", LONGEST_REASON)))
                : Outcome.done(reason);
    }

    private Outcome<RoundDesk.Change<DrawRecord>> freeze(
            RoundId id, Optional<DrawRecord> before, String reason, Actor actor, Instant at) {
        var strata = rounds.strata(id);
        var frame = units.frame(strata);
        var tooFew = tooFew(strata, frame);
        if (tooFew.isPresent()) return conflict("QUOTA", tooFew.get());
        before.ifPresent(old -> {
            draws.supersede(old.id(), at);
            visits.takeBack(id);
        });
        var quotas = strata.stream()
                .map(stratum -> new DrawRecord.Quota(stratum.text(), stratum.count()))
                .toList();
        var draw = fresh(id, DrawKind.UNIT, before, reason, frame, quotas, at);
        draws.add(draw, actor.id().value());
        return Outcome.done(new RoundDesk.Change<>(draw, RoundStatus.FROZEN, event(draw)));
    }

    /** The first stratum that no longer holds as many units as are to be drawn. */
    private static Optional<String> tooFew(List<Stratum> strata, Frame frame) {
        var sizes = frame.entries().stream()
                .map(Frame.Entry::stratum)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return strata.stream()
                .filter(stratum -> sizes.getOrDefault(stratum.text(), 0L) < stratum.count())
                .map(Stratum::text)
                .findFirst();
    }

    static DrawRecord fresh(
            RoundId round,
            DrawKind kind,
            Optional<DrawRecord> before,
            String reason,
            Frame frame,
            List<DrawRecord.Quota> quotas,
            Instant at) {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var text = frame.text();
        return new DrawRecord(
                new DrawId(Ids.next()),
                round,
                kind,
                before.map(old -> old.position() + 1).orElse(1),
                before.isPresent() ? reason : null,
                text,
                Frame.hash(text),
                frame.entries().size(),
                quotas,
                secret,
                Sha256.of(secret),
                at,
                null,
                null);
    }

    static LinkedHashMap<String, Object> event(DrawRecord draw) {
        var data = new LinkedHashMap<String, Object>();
        data.put("drawId", draw.id().toString());
        data.put("frameHash", Hex.of(draw.frameHash()));
        data.put("frameSize", draw.frameSize());
        data.put("commitment", Hex.of(draw.commitment()));
        if (draw.reason() != null) data.put("reason", draw.reason());
        return data;
    }

    static <T> Outcome<T> conflict(String reason, Object... arguments) {
        return Outcome.refused(new Refusal.Conflict(reason, Text.of("supervision.refusal." + reason, arguments)));
    }
}
