package org.chabaocu.check.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chabaocu.check.domain.Check;
import org.chabaocu.check.domain.Place;
import org.chabaocu.hazard.HazardCategories;
import org.chabaocu.platform.view.Field;
import org.chabaocu.platform.view.Option;
import org.springframework.stereotype.Component;

/** The fields of what a check found. */
@Component
class FoundFields {

    private final HazardCategories categories;

    FoundFields(HazardCategories categories) {
        this.categories = categories;
    }

    /** A list of fields per hazard. */
    List<List<Field>> of(Check check, int count, Locale locale) {
        var choices = categories.all().stream()
                .map(each -> new Option(each.code(), locale.getLanguage().equals("zh") ? each.name() : each.nameEn()))
                .toList();
        return IntStream.range(0, Math.min(count, FoundForm.MOST))
                .mapToObj(hazard -> of(check, hazard, choices))
                .toList();
    }

    private static List<Field> of(Check check, int hazard, List<Option> categories) {
        var places = check.plan().places().stream()
                .map(Place::name)
                .map(name -> new Option(name, name))
                .toList();
        return List.of(
                Field.textarea(FoundForm.field(hazard, "description"), "check.found.description")
                        .upTo(2_000)
                        .rows(3)
                        .mandatory(),
                Field.select(FoundForm.field(hazard, "place"), "check.found.place", places)
                        .mandatory(),
                Field.photos(FoundForm.field(hazard, "photoIds"), "check.found.photos")
                        .hint("check.found.photos.hint"),
                Field.select(FoundForm.field(hazard, "category"), "check.found.category", categories),
                Field.checkbox(FoundForm.field(hazard, "imminent"), "check.found.imminent"));
    }
}
