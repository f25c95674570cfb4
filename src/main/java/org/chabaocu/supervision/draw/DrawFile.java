package org.chabaocu.supervision.draw;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draw as it is published, and as the file {@code ./chabaocu verify-draw} reads: everything needed to recompute it.
 * Hashes are SHA-256 in lower-case hex. What is known only after the draw is null before it.
 *
 * @param position counts the draws of the round; a draw that replaced another names its reason
 * @param supersededAt when another draw took this one's place
 * @param frame who could be drawn, in the order of unitId
 * @param frameHash over the RFC 8785 canonical JSON of the array of {"stratum","unitId"} of the frame
 * @param commitment over the secret, published before the draw
 * @param seed over secret, frame hash and entropy
 * @param reserves in the order in which they take the place of a unit that cannot be visited
 * @param draws all draws of the round of this kind
 */
public record DrawFile(
        UUID id,
        UUID roundId,
        @Nullable String roundTitle,
        @Nullable DrawKind kind,
        int position,
        @Nullable String reason,
        @Nullable Instant frozenAt,
        @Nullable Instant drawnAt,
        @Nullable Instant supersededAt,
        List<FrameLine> frame,
        int frameSize,
        String frameHash,
        String commitment,
        @Nullable String secret,
        @Nullable String entropy,
        @Nullable String seed,
        List<DrawRecord.Quota> strata,
        @Nullable List<Place> selected,
        @Nullable List<Place> reserves,
        @Nullable List<Other> draws) {

    public record FrameLine(
            String stratum, String unitId, @Nullable String unitName) {}

    /** @param order from 1 in its stratum, running on from the selected to the reserves */
    public record Place(String stratum, String unitId, int order, String digest) {

        static Place of(Ranking.Place place) {
            return new Place(place.stratum(), place.unitId(), place.order(), place.digestText());
        }
    }

    public record Other(
            UUID id,
            int position,
            @Nullable String reason,
            Instant frozenAt,
            @Nullable Instant drawnAt) {}

    /** What was read from a file may lack anything; IllegalArgumentException if it lacks what every draw has. */
    void requireComplete() {
        var complete = Stream.of(id, roundId, frame, frameHash, commitment, strata)
                        .allMatch(Objects::nonNull)
                && frame.stream().allMatch(line -> line != null && line.stratum() != null && line.unitId() != null);
        if (!complete) throw new IllegalArgumentException("not a draw");
    }

    Frame toFrame() {
        return new Frame(frame.stream()
                .map(line -> new Frame.Entry(line.stratum(), line.unitId(), ""))
                .toList());
    }
}
