package org.chabaocu.administration;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import org.chabaocu.platform.sheet.SheetImports;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The one address of all imports, described kind by kind. */
@Component
class ImportPaths implements OpenApiCustomizer {

    private static final String KIND = "{kind}";

    private final SheetImports imports;

    ImportPaths(SheetImports imports) {
        this.imports = imports;
    }

    @Override
    public void customise(OpenAPI api) {
        for (var path : List.of("/api/v1/{kind}/import", "/api/v1/{kind}/import-template.xlsx")) {
            var any = api.getPaths().remove(path);
            if (any == null) continue;
            for (var kind : imports.kinds()) api.path(path.replace(KIND, kind), of(kind, any));
        }
    }

    private static PathItem of(String kind, PathItem any) {
        var item = new PathItem();
        any.readOperationsMap().forEach((method, operation) -> item.operation(method, of(kind, operation)));
        return item;
    }

    private static Operation of(String kind, Operation any) {
        var parameters = any.getParameters() == null
                ? null
                : any.getParameters().stream()
                        .filter(parameter -> !parameter.getName().equals("kind"))
                        .toList();
        return new Operation()
                .tags(any.getTags())
                .operationId(any.getOperationId() + "-" + kind)
                .parameters(parameters)
                .requestBody(any.getRequestBody())
                .responses(any.getResponses());
    }
}
