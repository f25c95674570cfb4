package org.chabaocu.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the server answered to a call. */
public record Answer(HttpResponse<String> response, JsonNode body) {

    public int status() {
        return response.statusCode();
    }

    public String text(String field) {
        return body.path(field).asString("");
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public Answer is(int status) {
        assertThat(status())
                .as(response.request().method() + " " + response.uri() + " → " + response.body())
                .isEqualTo(status);
        return this;
    }

    /** A 422 that names the field. */
    public Answer faults(String field) {
        is(422);
        assertThat(faultyFields()).as(response.body()).contains(field);
        return this;
    }

    public List<String> faultyFields() {
        return body.path("errors").values().stream()
                .map(fault -> fault.path("field").asString(""))
                .toList();
    }
}
