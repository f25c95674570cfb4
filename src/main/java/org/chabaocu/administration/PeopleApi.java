package org.chabaocu.administration;

import java.time.Clock;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.organization.Organizations;
import org.chabaocu.people.People;
import org.chabaocu.people.PersonFilter;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons over the API: for administrators in their subtree, and as names for the officers of a unit. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {

    private final People people;
    private final PersonNames names;
    private final Organizations organizations;
    private final Clock clock;

    PeopleApi(People people, PersonNames names, Organizations organizations, Clock clock) {
        this.people = people;
        this.names = names;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping
    Listing<PersonJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable PersonId after) {
        int size = Listing.limit(limit);
        var at = organization == null
                ? null
                : organizations.get(organization, Reaches.visible(actor)).lineage();
        var filter = new PersonFilter(at, q, size + 1, after);
        return administers(actor, at) ? whole(actor, filter, size) : namesOnly(actor, filter, size);
    }

    private static boolean administers(Actor actor, @Nullable Lineage at) {
        var administered = Reaches.administered(actor);
        return at == null ? !administered.isEmpty() : administered.includes(at);
    }

    private Listing<PersonJson> whole(Actor actor, PersonFilter filter, int size) {
        var now = clock.instant();
        var rows = people.list(filter, Reaches.administered(actor));
        return Listing.of(rows, size, person -> person.id().toString(), person -> PersonJson.of(person, now));
    }

    private Listing<PersonJson> namesOnly(Actor actor, PersonFilter filter, int size) {
        var reach = Reaches.named(actor);
        if (reach.isEmpty()) throw new NotFoundException("people");
        return Listing.of(names.list(filter, reach), size, name -> name.id().toString(), PersonJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<PersonJson> show(Actor actor, @PathVariable PersonId id) {
        var person = people.find(id).orElseThrow(() -> new NotFoundException("person " + id));
        if (Reaches.administered(actor).includes(person.home())) {
            return ResponseEntity.ok()
                    .eTag("\"" + person.version() + "\"")
                    .body(PersonJson.of(person, clock.instant()));
        }
        if (person.active() && Reaches.named(actor).includes(person.home())) {
            return ResponseEntity.ok(PersonJson.of(names.byId(id)));
        }
        throw new NotFoundException("person " + id);
    }
}
