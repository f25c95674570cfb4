package org.chabaocu.supervision.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/** What people send about the team of a {@link DossierTown}. */
final class DossierCalls {

    private final DossierTown town;
    private final TestApi api;

    DossierCalls(DossierTown town, TestApi api) {
        this.town = town;
        this.api = api;
    }

    String roundStatus() {
        return town.jdbc
                .sql("select status from supervision_round where id = ?")
                .param(town.round.value())
                .query(String.class)
                .single();
    }

    String team() {
        return "/api/v1/supervision/teams/" + town.team;
    }

    static String visit(UUID visit, String file) {
        return "/api/v1/supervision/visits/" + visit + "/" + file + ".docx";
    }

    String reportFile(boolean ofTeam) {
        return "/api/v1/supervision/rounds/" + town.round + "/report.docx" + (ofTeam ? "?team=" + town.team : "");
    }

    ResponseSpec sign(String password) {
        return act(town.leader, "sign", Map.of("password", password));
    }

    ResponseSpec act(Actor actor, String action, Map<String, String> body) {
        return post(actor, team() + "/" + action, body);
    }

    ResponseSpec archive(Actor actor) {
        return post(actor, "/api/v1/supervision/rounds/" + town.round + "/archive", Map.of());
    }

    ResponseSpec post(Actor actor, String path, Map<String, String> body) {
        return client(actor)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    ResponseSpec saveReport(Actor actor, String ifMatch, String heading) {
        var section = Map.of("heading", heading, "paragraphs", List.of("内容"));
        return client(actor)
                .put()
                .uri(team() + "/report")
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("sections", List.of(section)))
                .exchange();
    }

    Map<String, Object> verify(byte[] file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return "form.docx";
            }
        });
        return body(client(town.member)
                .post()
                .uri(team() + "/signatures/verify")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .expectStatus()
                .isOk());
    }

    ResponseSpec get(Actor actor, String path) {
        return client(actor).get().uri(path).exchange();
    }

    RestTestClient client(Actor actor) {
        return api.withToken(town.token(actor));
    }

    static byte[] file(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(ResponseSpec answer) {
        return (List<Map<String, Object>>) Objects.requireNonNull(body(answer).get("items"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull((Map<String, Object>)
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }
}
