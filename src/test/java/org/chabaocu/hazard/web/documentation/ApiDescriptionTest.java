package org.chabaocu.hazard.web.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chabaocu.hazard.Calls;
import org.chabaocu.hazard.domain.Action;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTest {

    /** The addresses other programs rely on. */
    private static final List<String> FIXED = List.of(
            "POST /api/v1/tokens",
            "DELETE /api/v1/tokens/current",
            "GET /api/v1/me",
            "GET /api/v1/organizations",
            "GET /api/v1/organizations/{id}",
            "POST /api/v1/organizations/import",
            "POST /api/v1/people/import",
            "POST /api/v1/hazards/import",
            "GET /api/v1/hazards/import-template.xlsx",
            "POST /api/v1/hazards",
            "GET /api/v1/hazards",
            "GET /api/v1/hazards/{id}",
            "GET /api/v1/hazards/{id}/events",
            "GET /api/v1/hazards/export.xlsx",
            "POST /api/v1/hazards/{id}/messages",
            "POST /api/v1/hazards/{id}/sightings",
            "POST /api/v1/attachments",
            "POST /api/v1/public/locations/{code}/hazards",
            "GET /api/v1/categories",
            "GET /api/v1/lifecycle",
            "GET /api/v1/audit/verify",
            "GET /api/v1/audit/roots",
            "GET /api/v1/time-limits",
            "PUT /api/v1/time-limits",
            "GET /api/v1/checks/due",
            "POST /api/v1/checks/{id}/complete",
            "POST /api/v1/check-plans/import",
            "GET /api/v1/rewards",
            "POST /api/v1/hazards/{id}/reward",
            "POST /api/v1/rewards/{id}/approve",
            "POST /api/v1/rewards/{id}/reject",
            "POST /api/v1/rewards/{id}/pay",
            "PUT /api/v1/units/{id}/reward-rule",
            "POST /api/v1/supervision/rounds",
            "GET /api/v1/supervision/rounds",
            "GET /api/v1/supervision/rounds/{id}",
            "PUT /api/v1/supervision/rounds/{id}",
            "POST /api/v1/supervision/rounds/{id}/add-material",
            "POST /api/v1/supervision/rounds/{id}/confirm-study",
            "POST /api/v1/supervision/rounds/{id}/declare-discipline",
            "POST /api/v1/supervision/rounds/{id}/freeze",
            "POST /api/v1/supervision/rounds/{id}/draw",
            "POST /api/v1/supervision/rounds/{id}/inspectors/freeze",
            "POST /api/v1/supervision/rounds/{id}/inspectors/draw",
            "POST /api/v1/supervision/rounds/{id}/archive",
            "GET /api/v1/supervision/rounds/{id}/report",
            "GET /api/v1/supervision/rounds/{id}/report.docx",
            "GET /api/v1/supervision/visits",
            "GET /api/v1/supervision/visits/{id}",
            "PATCH /api/v1/supervision/visits/{id}",
            "POST /api/v1/supervision/visits/{id}/start",
            "POST /api/v1/supervision/visits/{id}/skip",
            "PUT /api/v1/supervision/visits/{id}/judgements/{itemCode}",
            "POST /api/v1/supervision/visits/{id}/findings",
            "POST /api/v1/supervision/visits/{id}/findings/{findingId}/correction",
            "POST /api/v1/supervision/visits/{id}/findings/{findingId}/confirm",
            "POST /api/v1/supervision/visits/{id}/opinion",
            "POST /api/v1/supervision/visits/{id}/hand-over",
            "POST /api/v1/supervision/visits/{id}/acknowledge",
            "POST /api/v1/supervision/visits/{id}/feedback",
            "GET /api/v1/supervision/visits/{id}/record-form.docx",
            "GET /api/v1/supervision/visits/{id}/checklist.docx",
            "GET /api/v1/supervision/visits/{id}/findings.docx",
            "GET /api/v1/supervision/teams/{id}",
            "GET /api/v1/supervision/teams/{id}/report",
            "PUT /api/v1/supervision/teams/{id}/report",
            "GET /api/v1/supervision/teams/{id}/signatures",
            "POST /api/v1/supervision/teams/{id}/signatures/verify",
            "POST /api/v1/supervision/teams/{id}/end-visits",
            "POST /api/v1/supervision/teams/{id}/sign",
            "POST /api/v1/supervision/teams/{id}/submit",
            "POST /api/v1/supervision/teams/{id}/accept",
            "POST /api/v1/supervision/teams/{id}/return",
            "GET /api/v1/checklists",
            "GET /api/v1/checklists/{code}",
            "POST /api/v1/checklists/{code}",
            "GET /api/v1/statistics/summary",
            "GET /api/v1/statistics/series",
            "POST /api/v1/campaign/records",
            "GET /api/v1/campaign/records/export.xlsx",
            "POST /api/v1/campaign/import",
            "GET /api/v1/campaign/readiness",
            "GET /api/v1/certificates",
            "POST /api/v1/certificates",
            "POST /api/v1/certificates/import");

    @Autowired
    Calls calls;

    private JsonNode description;

    @BeforeAll
    void read() {
        description = calls.get(null, "/v3/api-docs").is(200).body();
    }

    @Test
    void every_fixed_address_is_described() {
        assertThat(described().stream().map(ApiDescriptionTest::unnamed))
                .containsAll(FIXED.stream().map(ApiDescriptionTest::unnamed).toList());
    }

    @Test
    void every_action_has_an_address_and_a_body_of_its_own() {
        assertThat(described()).noneMatch(address -> address.contains("{action}"));
        Stream.of(Action.values()).filter(action -> action != Action.REPORT).forEach(action -> {
            var operation = operation("/api/v1/hazards/{id}/" + action.code(), "post");
            assertThat(operation.path("summary").asString()).isNotBlank();
            var body = operation
                    .at("/requestBody/content/application~1json/schema/$ref")
                    .asString();
            var schema = description.at(body.substring(1));
            assertThat(schema.path("properties").propertyNames())
                    .as(action.code())
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(action.command().getRecordComponents())
                                    .map(component -> component.getName())
                                    .toList());
        });
        var evaluate = description.at("/components/schemas/Evaluate");
        assertThat(evaluate.path("required").toString()).contains("grade", "category", "cause", "reason");
        assertThat(evaluate.at("/properties/grade/enum").toString()).contains("GENERAL", "MAJOR");
        assertThat(evaluate.at("/properties/reason/maxLength").asInt()).isEqualTo(1_000);
    }

    @Test
    void the_filters_of_the_list_are_described_and_the_acting_person_is_no_parameter() {
        var parameters = operation("/api/v1/hazards", "get").path("parameters");
        assertThat(parameters.values().stream().map(one -> one.path("name").asString()))
                .containsExactlyInAnyOrder(
                        "unit",
                        "city",
                        "status",
                        "grade",
                        "category",
                        "cause",
                        "source",
                        "level",
                        "overdue",
                        "from",
                        "to",
                        "q",
                        "limit",
                        "after");
        assertThat(parameters.values())
                .allSatisfy(
                        one -> assertThat(one.path("description").asString()).isNotBlank());
        assertThat(description.at("/components/schemas/Actor").isMissingNode()).isTrue();
    }

    @Test
    void a_program_learns_how_to_identify_itself() {
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    /** What stands in braces is the describer's own word. */
    private static String unnamed(String address) {
        return address.replaceAll("\\{\\w+}", "{}");
    }

    private TreeSet<String> described() {
        var all = new TreeSet<String>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    private JsonNode operation(String path, String method) {
        return description.path("paths").path(path).path(method);
    }
}
