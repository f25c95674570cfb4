package org.chabaocu.hazard.web.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Hazard;
import org.chabaocu.hazard.persistence.Categories;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Form;
import org.chabaocu.platform.view.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of an action's form. */
@Component
class ActionFields {

    /** What the evaluation of a major hazard says beyond that of a general one (domain §2). */
    private static final Set<String> ONLY_MAJOR = Set.of("imminent", "clause", "condition", "harm");

    private static final Set<String> PAST_DATES = Set.of("filedOn", "notifiedOn", "inspectedOn", "delistedOn");

    private final Words words;
    private final Choices choices;
    private final Categories categories;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    ActionFields(
            Words words, Choices choices, Categories categories, MessageSource messages, Clock clock, ZoneId zone) {
        this.words = words;
        this.choices = choices;
        this.categories = categories;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param form what was typed so far: also what to look for among many choices */
    List<Field> of(Action action, Hazard hazard, Form form, Locale locale) {
        return Part.of(action).stream()
                .map(part -> field(action, part, hazard, form, locale))
                .toList();
    }

    private Field field(Action action, Part part, Hazard hazard, Form form, Locale locale) {
        var field = typed(part, words.label(action, part), hazard, form, locale);
        var hint = words.hint(action, part);
        if (hint != null) field = field.hint(hint);
        if (part.required()) field = field.mandatory();
        if (onlyForMajor(action, part)) field = field.mandatory().when("grade", "MAJOR");
        return field;
    }

    private Field typed(Part part, String label, Hazard hazard, Form form, Locale locale) {
        var name = part.name();
        return switch (part.kind()) {
            case LINE -> Field.text(name, label).upTo(part.mostCharacters());
            case TEXT -> Field.textarea(name, label).upTo(part.mostCharacters());
            case YES_OR_NO -> Field.cards(name, label, options(part, Stream.of("true", "false"), locale));
            case CHOICE -> Field.cards(name, label, options(part, constants(part), locale));
            case MONEY -> Field.number(name, label).least(0).step("0.01");
            case DATE -> date(name, label);
            case CATEGORY -> Field.select(name, label, categories(locale));
            case PERSON ->
                Field.select(name, label, choices.people(hazard, form, name)).searchable();
            case HAZARD ->
                Field.select(name, label, choices.otherHazards(hazard, form, name))
                        .searchable();
            case FILES ->
                name.equals("photoIds")
                        ? Field.photos(name, label)
                        : Field.file(name, label)
                                .accepting("image/jpeg,image/png,image/webp,application/pdf")
                                .several();
        };
    }

    private Field date(String name, String label) {
        var today = LocalDate.now(clock.withZone(zone));
        return PAST_DATES.contains(name)
                ? Field.date(name, label).most(today)
                : Field.date(name, label).least(today);
    }

    private List<Option> options(Part part, Stream<String> values, Locale locale) {
        return values.map(value -> {
                    var hint = words.choiceHint(part, value);
                    return new Option(
                            value, said(words.choice(part, value), locale), hint == null ? null : said(hint, locale));
                })
                .toList();
    }

    private List<Option> categories(Locale locale) {
        var chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return categories.all().stream()
                .map(category -> new Option(category.code(), chinese ? category.name() : category.nameEn()))
                .toList();
    }

    private static boolean onlyForMajor(Action action, Part part) {
        return (action == Action.EVALUATE || action == Action.REGRADE) && ONLY_MAJOR.contains(part.name());
    }

    private static Stream<String> constants(Part part) {
        return Stream.of(part.type().getEnumConstants()).map(Object::toString);
    }

    private String said(Text text, Locale locale) {
        return messages.getMessage(text.code(), null, locale);
    }
}
