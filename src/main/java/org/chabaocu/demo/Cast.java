package org.chabaocu.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.Actor;
import org.chabaocu.access.Actors;

/** The people who play in the demo's supervision rounds. */
final class Cast {

    private final Actors actors;
    private final DemoContent.Province province;
    private final Map<String, Actor> known = new HashMap<>();

    Cast(Actors actors, DemoContent.Province province) {
        this.actors = actors;
        this.province = province;
    }

    Actor province() {
        return named("province");
    }

    Actor inspector(int number) {
        return named("inspector-" + number);
    }

    /** Who speaks for a unit or a city union, by its name. */
    Actor union(String organization) {
        return province.cities().stream()
                .filter(city -> city.name().equals(organization))
                .map(city -> named(Part.CITY.username(city.suffix())))
                .findFirst()
                .orElseGet(() -> named(Part.UNION.username(unit(organization).suffix())));
    }

    private DemoContent.Unit unit(String name) {
        return province.cities().stream()
                .map(DemoContent.City::units)
                .flatMap(List::stream)
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String city(String suffix) {
        return province.cities().stream()
                .filter(city -> city.suffix().equals(suffix))
                .map(DemoContent.City::name)
                .findFirst()
                .orElseThrow();
    }

    private Actor named(String username) {
        return known.computeIfAbsent(
                username, name -> actors.findByUsername(name).orElseThrow());
    }
}
