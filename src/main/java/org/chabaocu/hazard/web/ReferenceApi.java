package org.chabaocu.hazard.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chabaocu.hazard.HazardStatus;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Lifecycle;
import org.chabaocu.hazard.domain.Transition;
import org.chabaocu.hazard.persistence.Categories;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words programs need: the categories, and the state table itself. */
@RestController
@RequestMapping("/api/v1")
class ReferenceApi {

    private final Categories categories;
    private final MessageSource messages;

    ReferenceApi(Categories categories, MessageSource messages) {
        this.categories = categories;
        this.messages = messages;
    }

    record CategoryJson(String code, String name) {}

    record CategoriesJson(List<CategoryJson> items) {}

    record StateJson(HazardStatus code, String name, String category) {}

    /** @param parties in which capacity the roles may act */
    record TransitionJson(
            String action,
            String name,
            @Nullable HazardStatus from,
            HazardStatus to,
            List<Role> roles,
            List<String> parties) {}

    record LifecycleJson(List<StateJson> states, List<TransitionJson> transitions) {}

    @GetMapping("/categories")
    CategoriesJson categories(Locale locale) {
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new CategoriesJson(categories.all().stream()
                .map(category -> new CategoryJson(category.code(), english ? category.nameEn() : category.name()))
                .toList());
    }

    @GetMapping("/lifecycle")
    LifecycleJson lifecycle(Locale locale) {
        var states = Stream.of(HazardStatus.values())
                .map(status -> new StateJson(
                        status, name("hazard.status." + status, locale), status.isOpen() ? "open" : "closed"))
                .toList();
        var report = new TransitionJson(
                Action.REPORT.code(),
                name("hazard.action.report", locale),
                null,
                HazardStatus.REPORTED,
                List.of(Role.WORKER),
                List.of());
        var transitions =
                Stream.concat(Stream.of(report), Lifecycle.table().stream().flatMap(row -> rows(row, locale)));
        return new LifecycleJson(states, transitions.toList());
    }

    private Stream<TransitionJson> rows(Transition row, Locale locale) {
        var roles = row.by().stream()
                .flatMap(party -> party.roles().stream())
                .distinct()
                .sorted()
                .toList();
        var parties = row.by().stream().sorted().map(Enum::name).toList();
        return row.from().stream()
                .sorted()
                .flatMap(from -> row.targetsFrom(from).stream()
                        .sorted()
                        .map(to -> new TransitionJson(
                                row.action().code(),
                                name("hazard.action." + row.action().code(), locale),
                                from,
                                to,
                                roles,
                                parties)));
    }

    private String name(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
