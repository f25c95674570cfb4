package org.chabaocu.hazard.location;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The QR posters to print: one, four or nine on a sheet of A4. */
@Controller
class PosterPages {

    private static final Set<Integer> SHEETS = Set.of(1, 4, 9);

    private final ListLocations listLocations;
    private final PublicAddress address;

    PosterPages(ListLocations listLocations, PublicAddress address) {
        this.listLocations = listLocations;
        this.address = address;
    }

    @GetMapping("/locations/posters")
    ModelAndView posters(
            @RequestParam UUID unit,
            @RequestParam @Nullable List<UUID> ids,
            @RequestParam(defaultValue = "4") int per,
            Actor actor) {
        var chosen = ids == null ? List.<UUID>of() : ids;
        var slice = listLocations
                .forPosters(new OrganizationId(unit), chosen, actor)
                .orThrow();
        return new ModelAndView("location/posters")
                .addObject("unit", slice.unit())
                .addObject(
                        "posters", slice.locations().stream().map(this::poster).toList())
                .addObject("ids", chosen)
                .addObject("per", SHEETS.contains(per) ? per : 4);
    }

    private Poster poster(Location location) {
        var url = address.of(location.code());
        return new Poster(location.name(), url, QrCode.of(url));
    }
}
