package org.chabaocu.campaign.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.chabaocu.campaign.record.KnownPeople.Known;
import org.chabaocu.organization.Lineage;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was sent about participants into people: those of the organisation, and those without an account. */
@Component
class NameParticipants {

    private static final BigDecimal PASS_MARK = BigDecimal.valueOf(60);

    private final KnownPeople people;

    NameParticipants(KnownPeople people) {
        this.people = people;
    }

    /** @param before those the record names already; they stay even if they have left the organisation since */
    List<Participant> name(RecordCommand command, Lineage keeper, List<Participant> before, List<FieldFault> faults) {
        var entries = command.participation().people();
        var ids = entries.stream()
                .map(Participation.Entry::personId)
                .filter(Objects::nonNull)
                .toList();
        var keys = entries.stream()
                .filter(entry -> entry.personId() == null)
                .map(Participation.Entry::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        return new Naming(command.passMark(), people.find(keeper, ids, keys), before, faults).all(entries);
    }

    /** One list being gone through. */
    private static final class Naming {

        private final BigDecimal passMark;
        private final List<Known> known;
        private final List<Participant> before;
        private final List<FieldFault> faults;
        private final Set<UUID> named = new HashSet<>();
        private final Set<UUID> used = new HashSet<>();

        Naming(@Nullable BigDecimal passMark, List<Known> known, List<Participant> before, List<FieldFault> faults) {
            this.passMark = passMark == null ? PASS_MARK : passMark;
            this.known = known;
            this.before = before;
            this.faults = faults;
        }

        List<Participant> all(List<Participation.Entry> entries) {
            var all = new ArrayList<Participant>();
            for (var i = 0; i < entries.size(); i++) one(i, entries.get(i)).ifPresent(all::add);
            return all;
        }

        private Optional<Participant> one(int place, Participation.Entry entry) {
            var found = entry.personId() == null ? byKey(entry.key()) : byId(entry.personId());
            if (found.size() > 1) return fault(place, "AMBIGUOUS", entry.key());
            if (found.isEmpty()) {
                if (entry.personId() != null) return fault(place, "NO_SUCH_PERSON");
                return entry.key().isEmpty() ? fault(place, "NO_NAME") : Optional.of(guest(entry));
            }
            var person = found.getFirst();
            var stays = of(participant -> person.id().equals(participant.person()));
            if (!person.inside() && stays.isEmpty()) return fault(place, "OF_OTHER_ORGANIZATION", person.name());
            if (!named.add(person.id().value())) return fault(place, "TWICE", person.name());
            return Optional.of(participant(entry, person.id(), person.name(), stays));
        }

        private Participant guest(Participation.Entry entry) {
            var stays = of(one -> one.person() == null && one.name().equals(entry.key()) && !used.contains(one.id()));
            return participant(entry, null, entry.key(), stays);
        }

        private Participant participant(
                Participation.Entry entry, @Nullable PersonId person, String name, Optional<Participant> stays) {
            var id = stays.map(Participant::id).orElseGet(Ids::next);
            used.add(id);
            return new Participant(
                    id,
                    person,
                    name,
                    entry.hours(),
                    entry.score(),
                    passed(entry),
                    stays.map(Participant::checkedInAt).orElse(null));
        }

        private @Nullable Boolean passed(Participation.Entry entry) {
            if (entry.passed() != null || entry.score() == null) return entry.passed();
            return entry.score().compareTo(passMark) >= 0;
        }

        private List<Known> byId(UUID id) {
            return known.stream()
                    .filter(person -> person.id().value().equals(id))
                    .toList();
        }

        /** A username or an employee number says more than a name. */
        private List<Known> byKey(String key) {
            var exact = known.stream()
                    .filter(person -> person.username().equalsIgnoreCase(key)
                            || (person.inside() && key.equals(person.employeeNumber())))
                    .toList();
            if (!exact.isEmpty()) return exact;
            return known.stream()
                    .filter(person -> person.inside() && person.name().equals(key))
                    .toList();
        }

        private Optional<Participant> of(Predicate<Participant> which) {
            return before.stream().filter(which).findFirst();
        }

        private Optional<Participant> fault(int place, String fault, Object... arguments) {
            var field = "participants[" + place + "]";
            faults.add(new FieldFault(field, Text.of("campaign.fault." + fault, arguments)));
            return Optional.empty();
        }
    }
}
