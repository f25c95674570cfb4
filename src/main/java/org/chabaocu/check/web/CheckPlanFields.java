package org.chabaocu.check.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.check.Frequency;
import org.chabaocu.check.domain.Responsible;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.PersonName;
import org.chabaocu.people.PersonNames;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of a plan's form. */
@Component
class CheckPlanFields {

    private static final int MOST_PEOPLE = 100;

    private final PersonNames persons;
    private final MessageSource messages;

    CheckPlanFields(PersonNames persons, MessageSource messages) {
        this.persons = persons;
        this.messages = messages;
    }

    /** What stands before the weekdays. */
    List<Field> what(Scope scope, Locale locale) {
        return List.of(
                Field.select("organizationId", "check.plan.node", scope.nodes()).mandatory(),
                Field.cards("frequency", "check.plan.frequency", frequencies(locale))
                        .mandatory(),
                Field.text("title", "check.plan.title")
                        .hint("check.plan.title.hint")
                        .upTo(100)
                        .mandatory(),
                Field.text("partners", "check.plan.partners")
                        .hint("check.plan.partners.hint")
                        .upTo(200)
                        .when("frequency", Frequency.JOINT.name()),
                Field.textarea("places", "check.plan.places")
                        .hint("check.plan.places.hint")
                        .rows(6)
                        .mandatory());
    }

    /** What stands after them. */
    List<Field> who(Scope scope, Form form, Locale locale) {
        return List.of(
                Field.cards("responsible", "check.plan.responsible", responsible(locale))
                        .mandatory(),
                Field.select("responsibleId", "check.plan.person", people(scope, form))
                        .searchable()
                        .when("responsible", CheckPlanForm.PERSON),
                Field.date("from", "check.plan.from").mandatory(),
                Field.date("until", "check.plan.until").hint("check.plan.until.hint"),
                Field.hidden("version"));
    }

    private List<Option> frequencies(Locale locale) {
        return Stream.of(Frequency.values())
                .map(each -> new Option(
                        each.name(),
                        word("check.frequency." + each, locale),
                        word("check.frequency." + each + ".hint", locale)))
                .toList();
    }

    private List<Option> responsible(Locale locale) {
        var options = new ArrayList<Option>();
        for (var role : Responsible.ROLES) options.add(new Option(role.name(), word(role.messageKey(), locale)));
        options.add(new Option(CheckPlanForm.PERSON, word("check.plan.responsible.person", locale)));
        return options;
    }

    private List<Option> people(Scope scope, Form form) {
        var chosen = id(form.value("responsibleId")).map(PersonId::new);
        var found = persons.search(
                scope.unit().id(), form.value("responsibleIdSearch").strip(), MOST_PEOPLE);
        var kept = chosen.filter(id -> persons.belongsTo(id, scope.unit().id())).map(persons::byId);
        return Stream.concat(kept.stream(), found.stream())
                .distinct()
                .map(CheckPlanFields::option)
                .toList();
    }

    private static Option option(PersonName person) {
        var post = person.post();
        return new Option(person.id().toString(), post == null ? person.name() : person.name() + " · " + post);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
