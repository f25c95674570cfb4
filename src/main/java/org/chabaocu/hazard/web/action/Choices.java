package org.chabaocu.hazard.web.action;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.persistence.Originals;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonName;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.springframework.stereotype.Component;

/** Who and what can be chosen in a form of an action: so many as fit into a list, the rest are found by searching. */
@Component
class Choices {

    private static final int MOST = 100;

    private final PersonNames persons;
    private final Originals originals;

    Choices(PersonNames persons, Originals originals) {
        this.persons = persons;
        this.originals = originals;
    }

    /** Persons of the hazard's unit; the one already chosen is always among them. */
    List<Option> people(Hazard hazard, Form form, String field) {
        var unit = unit(hazard);
        var chosen = id(form.value(field)).map(PersonId::new);
        var found = persons.search(unit, form.value(field + "Search").strip(), MOST);
        var kept = chosen.filter(id -> persons.belongsTo(id, unit)).map(persons::byId);
        return Stream.concat(kept.stream(), found.stream())
                .distinct()
                .map(Choices::option)
                .toList();
    }

    private static Option option(PersonName person) {
        var post = person.post();
        return new Option(person.id().toString(), post == null ? person.name() : person.name() + " · " + post);
    }

    /** Other hazards of the unit that can be the original of this one, the newest first. */
    List<Option> otherHazards(Hazard hazard, Form form, String field) {
        var chosen = id(form.value(field)).orElse(hazard.id().value());
        return originals.matching(unit(hazard), hazard.id(), chosen, form.value(field + "Search"), MOST).stream()
                .map(original -> new Option(original.id().toString(), original.text()))
                .toList();
    }

    private static OrganizationId unit(Hazard hazard) {
        return Objects.requireNonNull(hazard.where().unitId());
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
