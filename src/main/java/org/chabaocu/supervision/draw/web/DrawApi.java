package org.chabaocu.supervision.draw.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.domain.Stratum;
import org.chabaocu.supervision.draw.DrawResult;
import org.chabaocu.supervision.draw.FreezeFrame;
import org.chabaocu.supervision.draw.MakeDraw;
import org.chabaocu.supervision.draw.Ranking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Freezing and drawing over JSON; the result is public at /public/draws/{id}.json. */
@RestController
@RequestMapping("/api/v1/supervision/rounds/{id}")
class DrawApi {

    private final FreezeFrame freezeFrame;
    private final MakeDraw makeDraw;

    DrawApi(FreezeFrame freezeFrame, MakeDraw makeDraw) {
        this.freezeFrame = freezeFrame;
        this.makeDraw = makeDraw;
    }

    /** @param reason needed when there has been a draw before */
    record FreezeJson(@Nullable String reason) {}

    record EntropyJson(@Nullable String entropy) {}

    record FrozenJson(UUID drawId, String frameHash, int frameSize, String commitment) {}

    record PlaceJson(String stratum, UUID unitId, UUID cityId, int order, String digest) {}

    record DrawnJson(UUID drawId, String seed, List<PlaceJson> selected, List<PlaceJson> reserves) {}

    @PostMapping("/freeze")
    @Operation(summary = "Freeze the frame and publish its hash and the commitment; by the province union")
    FrozenJson freeze(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable FreezeJson body,
            Actor actor) {
        var reason = body == null ? null : body.reason();
        var draw = freezeFrame
                .freeze(new RoundId(id), reason, actor, Versions.expected(ifMatch))
                .orThrow();
        return new FrozenJson(draw.id().value(), hex(draw.frameHash()), draw.frameSize(), hex(draw.commitment()));
    }

    @PostMapping("/draw")
    @Operation(summary = "Draw with the entropy of the people present; by the province union")
    DrawnJson draw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EntropyJson body,
            Actor actor) {
        var result = makeDraw.draw(new RoundId(id), body.entropy(), actor, Versions.expected(ifMatch))
                .orThrow();
        return drawn(result);
    }

    private static DrawnJson drawn(DrawResult result) {
        return new DrawnJson(
                result.draw().id().value(),
                hex(result.drawn().seed()),
                result.selected().stream().map(DrawApi::place).toList(),
                result.reserves().stream().map(DrawApi::place).toList());
    }

    private static PlaceJson place(Ranking.Place place) {
        return new PlaceJson(
                place.stratum(),
                UUID.fromString(place.unitId()),
                Stratum.city(place.stratum()),
                place.order(),
                place.digestText());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
