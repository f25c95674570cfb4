package org.chabaocu.hazard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople.TestPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as another program calls it. */
@Component
public final class Calls {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestApi api;

    Calls(TestApi api) {
        this.api = api;
    }

    public Answer get(@Nullable TestPerson who, String path) {
        return send(request(who, path).GET());
    }

    public Answer post(@Nullable TestPerson who, String path, Object body, String... headers) {
        return postText(who, path, JSON.writeValueAsString(body), headers);
    }

    public Answer postText(@Nullable TestPerson who, String path, String body, String... headers) {
        var request =
                request(who, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    public Answer put(@Nullable TestPerson who, String path, Object body) {
        return send(request(who, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Any method; a body of null is none. */
    public Answer call(String method, @Nullable TestPerson who, String path, @Nullable Object body, String... headers) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request =
                request(who, path).header("Content-Type", "application/json").method(method, publisher);
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    public Answer upload(@Nullable TestPerson who, String path, String name, String type, byte[] content) {
        var boundary = UUID.randomUUID().toString();
        return send(request(who, path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(filePart(boundary, name, type, content)));
    }

    private static BodyPublisher filePart(String boundary, String name, String type, byte[] content) {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, name, type);
        return BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private HttpRequest.Builder request(@Nullable TestPerson who, String path) {
        var request = HttpRequest.newBuilder(URI.create(api.address(path)));
        return who == null ? request : request.header("Authorization", "Bearer " + who.token());
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response, json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is not JSON, such as a page or a sheet, is read as nothing. */
    private static JsonNode json(String body) {
        return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.createObjectNode();
    }
}
