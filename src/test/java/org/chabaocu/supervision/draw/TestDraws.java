package org.chabaocu.supervision.draw;

import java.time.Instant;
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
        var secret = Sha256.of(new byte[] {42});
        var seed = Ranking.seed(secret, frame.hash(), entropy);
        var quotas = quotas(frame, count);
        var order = DrawOrder.of(DrawKind.UNIT, frame, seed, quotas);
        var file = new DrawFile(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "督导行动",
                DrawKind.UNIT,
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
