package org.chabaocu.supervision.draw;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order the seed gives a frame: in each stratum by SHA-256(seed ‖ stratum ‖ id), ascending. The first of a stratum are
 * selected, as many as its quota; the rest are reserves in that order.
 */
public record Ranking(Map<String, List<Place>> strata) {

    /** @param order from 1 in its stratum, running on from the selected to the reserves */
    public record Place(String stratum, String unitId, String name, int order, byte[] digest) {

        public String digestText() {
            return HexFormat.of().formatHex(digest);
        }
    }

    private record Drawn(Frame.Entry entry, byte[] digest) {}

    private static final Comparator<Drawn> ASCENDING = Comparator.<Drawn, byte[]>comparing(
                    Drawn::digest, Arrays::compareUnsigned)
            .thenComparing(drawn -> drawn.entry().unitId());

    /** SHA-256(secret ‖ frame hash ‖ UTF-8 of the entropy). */
    public static byte[] seed(byte[] secret, byte[] frameHash, String entropy) {
        return Sha256.of(secret, frameHash, entropy.getBytes(StandardCharsets.UTF_8));
    }

    public static Ranking of(Frame frame, byte[] seed) {
        var digest = Sha256.digest();
        var strata = frame.entries().stream()
                .map(entry -> {
                    digest.update(seed);
                    digest.update(entry.stratum().getBytes(StandardCharsets.UTF_8));
                    return new Drawn(entry, digest.digest(entry.unitId().getBytes(StandardCharsets.UTF_8)));
                })
                .collect(groupingBy(drawn -> drawn.entry().stratum(), LinkedHashMap::new, toList()));
        var places = new LinkedHashMap<String, List<Place>>();
        strata.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(stratum -> places.put(stratum.getKey(), places(stratum.getValue())));
        return new Ranking(places);
    }

    private static List<Place> places(List<Drawn> drawn) {
        var sorted = new ArrayList<>(drawn);
        sorted.sort(ASCENDING);
        var places = new ArrayList<Place>(sorted.size());
        for (var one : sorted) {
            var entry = one.entry();
            places.add(new Place(entry.stratum(), entry.unitId(), entry.name(), places.size() + 1, one.digest()));
        }
        return places;
    }
}
