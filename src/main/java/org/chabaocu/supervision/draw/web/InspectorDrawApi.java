package org.chabaocu.supervision.draw.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.Versions;
import org.chabaocu.supervision.domain.RoundId;
import org.chabaocu.supervision.draw.DrawInspectors;
import org.chabaocu.supervision.draw.DrawResult;
import org.chabaocu.supervision.draw.Ranking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draw of the inspectors over JSON; the result is public at /public/draws/{id}.json. */
@RestController
@RequestMapping("/api/v1/supervision/rounds/{id}/inspectors")
class InspectorDrawApi {

    private final DrawInspectors drawInspectors;

    InspectorDrawApi(DrawInspectors drawInspectors) {
        this.drawInspectors = drawInspectors;
    }

    /** @param reason needed when the inspectors have been drawn before */
    record FreezeInspectorsJson(@Nullable String reason) {}

    record InspectorEntropyJson(@Nullable String entropy) {}

    /** @param frameSize how many pairs of team and person there are to choose from */
    record FrozenInspectorsJson(UUID drawId, String frameHash, int frameSize, String commitment) {}

    /** @param order the person's place in the order of the team */
    record SeatJson(UUID teamId, UUID personId, int order, String digest) {}

    record DrawnInspectorsJson(UUID drawId, String seed, List<SeatJson> selected) {}

    @PostMapping("/freeze")
    @Operation(summary = "Freeze who may be drawn into which team and publish the commitment; by the province union")
    FrozenInspectorsJson freeze(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable FreezeInspectorsJson body,
            Actor actor) {
        var reason = body == null ? null : body.reason();
        var draw = drawInspectors
                .freeze(new RoundId(id), reason, actor, Versions.expected(ifMatch))
                .orThrow();
        return new FrozenInspectorsJson(
                draw.id().value(), hex(draw.frameHash()), draw.frameSize(), hex(draw.commitment()));
    }

    @PostMapping("/draw")
    @Operation(summary = "Draw the members of the teams with the entropy of the people present; by the province union")
    DrawnInspectorsJson draw(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody InspectorEntropyJson body,
            Actor actor) {
        return drawn(drawInspectors
                .draw(new RoundId(id), body.entropy(), actor, Versions.expected(ifMatch))
                .orThrow());
    }

    private static DrawnInspectorsJson drawn(DrawResult result) {
        return new DrawnInspectorsJson(
                result.draw().id().value(),
                hex(result.drawn().seed()),
                result.selected().stream().map(InspectorDrawApi::seat).toList());
    }

    private static SeatJson seat(Ranking.Place place) {
        return new SeatJson(
                UUID.fromString(place.stratum()), UUID.fromString(place.unitId()), place.order(), place.digestText());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
