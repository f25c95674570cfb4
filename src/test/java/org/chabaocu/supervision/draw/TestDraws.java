package org.chabaocu.supervision.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Draws as published files, made without a database. */
final class TestDraws {

    private TestDraws() {}

    static List<DrawRecord.Quota> quotas(Frame frame, int count) {
        return frame.entries().stream()
                .map(Frame.Entry::stratum)
                .distinct()
                .sorted()
                .map(stratum -> new DrawRecord.Quota(stratum, count))
                .toList();
    }

    static String drawn(Frame frame, int count, String entropy) {
        return drawn(DrawKind.UNIT, frame, quotas(frame, count), entropy);
    }

    /** Teams of so many, everybody barred from one of them. */
    static String seated(int teams, int each, String entropy) {
        var entries = new ArrayList<Frame.Entry>();
        for (var person = 0; person < teams * each; person++)
            for (var team = 0; team < teams; team++)
                if (team != person % teams)
                    entries.add(new Frame.Entry(new UUID(1, team).toString(), new UUID(2, person).toString(), "督**"));
        var frame = new Frame(entries);
        return drawn(DrawKind.INSPECTOR, frame, quotas(frame, each), entropy);
    }

    private static String drawn(DrawKind kind, Frame frame, List<DrawRecord.Quota> quotas, String entropy) {
        var secret = Sha256.of(new byte[] {42});
        var seed = Ranking.seed(secret, frame.hash(), entropy);
        var order = DrawOrder.of(kind, frame, seed, quotas);
        var file = new DrawFile(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "督导行动",
                kind,
                1,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                frame.entries().stream()
                        .map(entry -> new DrawFile.FrameLine(entry.stratum(), entry.unitId(), entry.name()))
                        .toList(),
                frame.entries().size(),
                Hex.of(frame.hash()),
                Hex.of(Sha256.of(secret)),
                Hex.of(secret),
                entropy,
                Hex.of(seed),
                quotas,
                order.selected().stream().map(DrawFile.Place::of).toList(),
                order.reserves().stream().map(DrawFile.Place::of).toList(),
                List.of());
        return JsonMapper.shared().writeValueAsString(file);
    }
}
