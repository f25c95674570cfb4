package org.chabaocu.hazard.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "I saw it too", by the API. */
@RestController
class SightingApi {

    private final SeeHazardToo seeHazardToo;
    private final Sightings sightings;

    SightingApi(SeeHazardToo seeHazardToo, Sightings sightings) {
        this.seeHazardToo = seeHazardToo;
        this.sightings = sightings;
    }

    record NewSighting(@Nullable @Size(max = 500) String note) {}

    /** @param sightings how many have seen it besides the finder */
    record SightingJson(UUID hazardId, int sightings) {}

    @PostMapping("/api/v1/hazards/{id}/sightings")
    @ResponseStatus(HttpStatus.CREATED)
    SightingJson add(@PathVariable UUID id, @Valid @RequestBody NewSighting body, Actor actor) {
        var hazard = seeHazardToo.see(new HazardId(id), body.note(), actor).orThrow();
        return new SightingJson(id, sightings.count(hazard.where().unit().id(), hazard.id()));
    }
}
