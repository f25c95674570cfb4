package org.chabaocu.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class OpenAddressesTest {

    @Autowired
    TestApi api;

    @Autowired
    TestPeople people;

    @Test
    void health_is_told_to_everybody_in_one_word() {
        api.asNobody()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void figures_are_for_administrators_of_the_province_alone() {
        var tree = people.tree();
        var figures = "/actuator/prometheus";
        api.asNobody().get().uri(figures).exchange().expectStatus().isUnauthorized();
        api.as(people.person(tree.unit(), Role.ADMINISTRATOR))
                .get()
                .uri(figures)
                .exchange()
                .expectStatus()
                .isForbidden();
        api.as(people.person(tree.province(), Role.ADMINISTRATOR))
                .get()
                .uri(figures)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void the_api_describes_itself_with_its_token_and_its_errors() {
        api.asNobody()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .value(version -> assertThat(String.valueOf(version)).startsWith("3.1"))
                .jsonPath("$.components.securitySchemes.token.scheme")
                .isEqualTo("bearer")
                .jsonPath("$.components.schemas.Problem.properties.errors")
                .exists()
                .jsonPath("$.paths['/api/v1/me'].get.responses.default.content['application/problem+json']")
                .exists()
                .jsonPath("$.paths['/api/v1/me'].get.parameters")
                .doesNotExist();
    }

    @Test
    void the_reference_can_be_read_in_a_browser() {
        api.asNobody()
                .get()
                .uri("/swagger-ui/index.html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("style-src 'self' 'unsafe-inline'")
                                .contains("script-src 'self';"));
    }
}
