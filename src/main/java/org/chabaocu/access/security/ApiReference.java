package org.chabaocu.access.security;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The published description of the API: how to be let in, and what an error looks like. */
@Configuration(proxyBeanMethods = false)
class ApiReference {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final List<String> WITHOUT_TOKEN = List.of("/api/v1/public/");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI description() {
        var scheme = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("POST /api/v1/tokens with username and password answers with a token.");
        return new OpenAPI()
                .info(new Info()
                        .title("Chabaocu")
                        .version("v1")
                        .description("Everything the pages do. Get a token from POST /api/v1/tokens.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes(TOKEN, scheme))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer describeErrors() {
        return description -> {
            ModelConverters.getInstance(true)
                    .readAll(new AnnotatedType(Problem.class))
                    .forEach(description.getComponents()::addSchemas);
            description
                    .getPaths()
                    .forEach((path, item) -> item.readOperations().forEach(operation -> {
                        if (isOpen(path, operation)) operation.setSecurity(List.of());
                        operation.getResponses().addApiResponse("default", problem());
                    }));
        };
    }

    private static boolean isOpen(String path, Operation operation) {
        var login = path.equals("/api/v1/tokens") && operation.getRequestBody() != null;
        return login || WITHOUT_TOKEN.stream().anyMatch(path::startsWith);
    }

    private static ApiResponse problem() {
        var schema = new Schema<>().$ref(PROBLEM);
        return new ApiResponse()
                .description("What cannot be done, and why (RFC 9457)")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
