package org.chabaocu.hazard.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.application.ViewHazard;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.persistence.Events;
import org.chabaocu.hazard.persistence.Ledger;
import org.chabaocu.hazard.web.action.Part;
import org.chabaocu.hazard.web.action.Words;
import org.chabaocu.hazard.web.page.Entry.Fact;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonNames;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a hazard, in words: each event with all that was supplied with it. */
@Component
class Timeline {

    private final Words words;
    private final PersonNames persons;
    private final Ledger ledger;
    private final CategoryNames categories;

    Timeline(Words words, PersonNames persons, Ledger ledger, CategoryNames categories) {
        this.words = words;
        this.persons = persons;
        this.ledger = ledger;
        this.categories = categories;
    }

    /** Newest first. */
    List<Entry> of(ViewHazard.Seen seen, List<Events.EventRow> events, Locale locale) {
        var named = named(events);
        return events.reversed().stream()
                .map(event -> entry(seen, event, named, locale))
                .toList();
    }

    private Entry entry(ViewHazard.Seen seen, Events.EventRow event, Map<UUID, String> named, Locale locale) {
        var link = event.stored().link();
        var action = Action.of(link.action()).orElseThrow();
        var facts = new ArrayList<Fact>();
        for (var part : Part.of(action)) {
            var value = link.data().get(part.name());
            if (value != null && part.kind() != Part.Kind.FILES)
                facts.add(fact(words.label(action, part), part, value.toString(), named, locale));
        }
        facts.addAll(paper(seen.data(event)));
        var to = HazardStatus.valueOf(link.to());
        return new Entry(
                link.at(),
                Text.of("hazard.action." + link.action()),
                seen.shows(event) ? event.actorName() : null,
                link.role() == null ? null : Role.valueOf(link.role()),
                link.to().equals(link.from()) ? null : to,
                tone(action, to, link),
                List.copyOf(facts),
                files(link));
    }

    /** What an old ledger said, where the hazard comes from one. */
    private static List<Fact> paper(Map<String, Object> data) {
        if (!(data.get("oldLedger") instanceof Map<?, ?> paper)) return List.of();
        return paper.entrySet().stream()
                .map(entry -> new Fact(
                        "hazard.oldLedger." + entry.getKey(),
                        null,
                        entry.getValue().toString()))
                .toList();
    }

    private Fact fact(String label, Part part, String value, Map<UUID, String> named, Locale locale) {
        return switch (part.kind()) {
            case YES_OR_NO, CHOICE -> new Fact(label, words.choice(part, value), null);
            case MONEY -> new Fact(label, Text.of("common.yuan", new BigDecimal(value).toPlainString()), null);
            case CATEGORY -> new Fact(label, null, categories.name(value, locale));
            case PERSON, HAZARD -> new Fact(label, null, named.getOrDefault(UUID.fromString(value), value));
            case LINE, TEXT, DATE, FILES -> new Fact(label, null, value);
        };
    }

    private static Tone tone(Action action, HazardStatus to, ChainLink link) {
        if (action == Action.ADVISE_STOP_WORK) return Tone.DANGER;
        if (to == HazardStatus.CLOSED) return Tone.GOOD;
        var again = to == HazardStatus.RECTIFYING
                && Stream.of(HazardStatus.ACCEPTANCE, HazardStatus.CLOSED)
                        .anyMatch(from -> from.name().equals(link.from()));
        return again ? Tone.WARNING : Tone.INFO;
    }

    /** Photos and documents, by whichever name the action supplies them. */
    static List<UUID> files(ChainLink link) {
        return Stream.of("photoIds", "attachmentIds")
                .map(link.data()::get)
                .filter(List.class::isInstance)
                .flatMap(ids -> ((List<?>) ids).stream())
                .map(id -> UUID.fromString(id.toString()))
                .toList();
    }

    /** The names of the persons and hazards that the events refer to. */
    private Map<UUID, String> named(List<Events.EventRow> events) {
        var names = new HashMap<UUID, String>();
        var people = events.stream()
                .flatMap(event -> id(event, "responsibleId"))
                .map(PersonId::new)
                .toList();
        persons.byIds(people).forEach((id, person) -> names.put(id.value(), person.name()));
        events.stream()
                .flatMap(event -> id(event, "ofId"))
                .distinct()
                .forEach(id -> number(id).ifPresent(number -> names.put(id, number)));
        return names;
    }

    private Optional<String> number(UUID id) {
        return ledger.find(new HazardId(id)).map(row -> row.hazard().report().number());
    }

    private static Stream<UUID> id(Events.EventRow event, String name) {
        @Nullable Object value = event.stored().link().data().get(name);
        return Stream.ofNullable(value).map(Objects::toString).map(UUID::fromString);
    }
}
