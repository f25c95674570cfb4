package org.chabaocu.hazard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in another JVM, which may be gone at any moment. */
public record Server(String address) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    public record Reply(int status, JsonNode body) {}

    public String token(String username, String password) throws IOException {
        var reply = post("", "/api/v1/tokens", Map.of("username", username, "password", password));
        if (reply.status() != 201) throw new IllegalStateException(username + ": " + reply);
        return reply.body().path("token").asString();
    }

    public Reply get(String token, String path) throws IOException {
        return send(request(token, path).GET());
    }

    public Reply post(String token, String path, Object body) throws IOException {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) throws IOException {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            var isJson = response.body().startsWith("{");
            return new Reply(response.statusCode(), isJson ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
