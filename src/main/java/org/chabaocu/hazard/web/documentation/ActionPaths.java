package org.chabaocu.hazard.web.documentation;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.hazard.domain.Lifecycle;
import org.chabaocu.hazard.domain.Party;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The one address of all actions, described action by action with the body each of them takes. */
@Component
class ActionPaths implements OpenApiCustomizer {

    private static final String ANY = "/api/v1/hazards/{id}/{action}";

    private final MessageSource messages;

    ActionPaths(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api) {
        var any = api.getPaths().remove(ANY);
        if (any == null) return;
        Stream.of(Action.values())
                .filter(action -> action != Action.REPORT)
                .forEach(action -> api.path(ANY.replace("{action}", action.code()), path(action, any.getPost(), api)));
    }

    private PathItem path(Action action, Operation any, OpenAPI api) {
        var operation = new Operation()
                .tags(any.getTags())
                .operationId(action.code())
                .summary(messages.getMessage("hazard.action." + action.code(), null, Locale.ENGLISH))
                .description("By " + parties(action) + ". Answers the hazard as it is then.")
                .parameters(any.getParameters().stream()
                        .filter(parameter -> !parameter.getName().equals("action"))
                        .toList())
                .requestBody(body(action, api))
                .responses(any.getResponses());
        return new PathItem().post(operation);
    }

    private String parties(Action action) {
        return Lifecycle.table().stream()
                .filter(row -> row.action() == action)
                .flatMap(row -> row.by().stream())
                .distinct()
                .sorted()
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    private String name(Party party) {
        return messages.getMessage("hazard.party." + party, null, Locale.ENGLISH);
    }

    private static RequestBody body(Action action, OpenAPI api) {
        var resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(action.command()).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api.getComponents()::addSchemas);
        Schema<?> reference =
                new Schema<>().$ref("#/components/schemas/" + action.command().getSimpleName());
        var json = new MediaType().schema(reference);
        return new RequestBody().required(true).content(new Content().addMediaType("application/json", json));
    }
}
