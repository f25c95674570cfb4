package org.chabaocu.hazard.location;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The locations of a unit by the API. */
@RestController
@RequestMapping("/api/v1/locations")
class LocationApi {

    private static final int GREATEST_LIMIT = 200;

    private final ListLocations listLocations;
    private final AddLocations addLocations;
    private final ChangeLocation changeLocation;
    private final LocationKeepers keepers;
    private final PublicAddress address;

    LocationApi(
            ListLocations listLocations,
            AddLocations addLocations,
            ChangeLocation changeLocation,
            LocationKeepers keepers,
            PublicAddress address) {
        this.listLocations = listLocations;
        this.addLocations = addLocations;
        this.changeLocation = changeLocation;
        this.keepers = keepers;
        this.address = address;
    }

    record NewLocation(
            @NotNull UUID unitId,
            @Nullable UUID departmentId,
            @Nullable UUID teamId,
            @NotBlank @Size(max = 100) String name) {}

    record ChangedLocation(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable Boolean active) {}

    @GetMapping
    LocationJson.Listing list(
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable Boolean active,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable UUID after,
            Actor actor) {
        var filter = new LocationFilter(
                active, q, Math.clamp(limit, 1, GREATEST_LIMIT), after == null ? null : new LocationId(after));
        var slice = listLocations.list(unit(unit, actor), filter, actor).orThrow();
        return new LocationJson.Listing(
                slice.locations().stream()
                        .map(location -> LocationJson.of(location, address))
                        .toList(),
                slice.next() == null ? null : slice.next().toString());
    }

    private OrganizationId unit(@Nullable UUID asked, Actor actor) {
        if (asked != null) return new OrganizationId(asked);
        return keepers.onlyUnit(actor)
                .orElseThrow(() -> new RefusedException(Refusal.Invalid.of("unit", Text.of("location.fault.unit"))));
    }

    @PostMapping
    ResponseEntity<LocationJson> add(@Valid @RequestBody NewLocation body, Actor actor) {
        var command = new AddLocationsCommand(
                body.unitId(),
                body.departmentId(),
                body.teamId(),
                List.of(body.name().strip()));
        var added = addLocations.add(command, actor).orThrow();
        if (added.locations().isEmpty()) {
            throw new RefusedException(Refusal.Invalid.of("name", Text.of("location.fault.taken")));
        }
        var location = added.locations().getFirst();
        return ResponseEntity.created(URI.create("/api/v1/locations/" + location.id()))
                .eTag(String.valueOf(location.version()))
                .body(LocationJson.of(location, address));
    }

    @GetMapping("/{id}")
    ResponseEntity<LocationJson> one(@PathVariable UUID id, Actor actor) {
        return answer(listLocations.one(new LocationId(id), actor).orThrow());
    }

    @PatchMapping("/{id}")
    ResponseEntity<LocationJson> change(@PathVariable UUID id, @Valid @RequestBody ChangedLocation body, Actor actor) {
        var change = new ChangeLocation.Change(body.name(), body.active(), null);
        return answer(changeLocation.change(new LocationId(id), change, actor).orThrow());
    }

    private ResponseEntity<LocationJson> answer(Location location) {
        return ResponseEntity.ok().eTag(String.valueOf(location.version())).body(LocationJson.of(location, address));
    }
}
