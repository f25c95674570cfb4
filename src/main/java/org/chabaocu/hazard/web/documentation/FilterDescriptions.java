package org.chabaocu.hazard.web.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What the filters of the ledger ask, wherever they can be asked. */
@Component
class FilterDescriptions implements OpenApiCustomizer {

    private static final List<String> PATHS = List.of("/api/v1/hazards", "/api/v1/hazards/export.xlsx");

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("unit", "Id of a unit."),
            Map.entry("city", "Id of a city union."),
            Map.entry("status", "One or several states, each as a value of its own or separated by commas."),
            Map.entry("open", "true: only what is not yet done."),
            Map.entry("grade", "GENERAL or MAJOR."),
            Map.entry("category", "Code of a category, see /api/v1/categories."),
            Map.entry("cause", "PEOPLE, OBJECT, ENVIRONMENT or MANAGEMENT."),
            Map.entry("source", "Where the report came from."),
            Map.entry("level", "Level at which it is rectified."),
            Map.entry("overdue", "true: the time limit of the present state has passed; false: it has not."),
            Map.entry("from", "First day on which it was found, YYYY-MM-DD."),
            Map.entry("to", "Last such day, YYYY-MM-DD."),
            Map.entry("q", "A part of number, place or description, also a single character."),
            Map.entry("limit", "At most so many items, 1 to 200."),
            Map.entry("after", "The cursor `next` of the page before."));

    @Override
    public void customise(OpenAPI api) {
        PATHS.stream()
                .flatMap(path -> Stream.ofNullable(api.getPaths().get(path)))
                .flatMap(path -> Stream.ofNullable(path.getGet()))
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(List::stream)
                .forEach(FilterDescriptions::describe);
    }

    private static void describe(Parameter parameter) {
        var description = DESCRIPTIONS.get(parameter.getName());
        if (description != null) parameter.setDescription(description);
    }
}
