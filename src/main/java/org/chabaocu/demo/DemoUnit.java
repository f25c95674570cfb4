package org.chabaocu.demo;

import java.util.Map;
import java.util.Objects;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Organization;

/** A unit of the demo with the people who play a part in its hazards, by their parts. */
record DemoUnit(int number, DemoContent.Unit content, Organization organization, Map<Part, Actor> cast) {

    Actor actor(Part part) {
        return Objects.requireNonNull(cast.get(part), part::name);
    }
}
