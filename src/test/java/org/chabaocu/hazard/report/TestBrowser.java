package org.chabaocu.hazard.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;

/** A browser without script: cookies, forms, redirects. */
final class TestBrowser {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*type=\"(?:hidden|checkbox)\"[^>]*>");
    private static final String BOUNDARY = "----chabaocu-test";

    private final TestApi server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    TestBrowser(TestApi server) {
        this.server = server;
    }

    TestBrowser loggedInAs(TestPeople.TestPerson person) {
        var form =
                new Sending(get("/login")).with("username", person.username()).with("password", TestPeople.PASSWORD);
        if (post("/login", form).statusCode() != 200) throw new IllegalStateException("not logged in");
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, Sending form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()))
                .build());
    }

    HttpResponse<String> postParts(String path, Sending form) {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.parts()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address(path))).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a form sends: first what its page put into it, then what is filled in. */
    static final class Sending {

        private record Field(String name, String value) {}

        private record File(String name, byte[] bytes) {}

        private final List<Field> fields = new ArrayList<>();
        private final List<File> files = new ArrayList<>();

        Sending(HttpResponse<String> page) {
            this(page.body());
        }

        /** The hidden inputs and ticked boxes of a page, or of the part of it that holds the form. */
        Sending(String html) {
            INPUT.matcher(html).results().map(found -> found.group()).forEach(input -> {
                if (input.contains("checkbox") && !input.contains(" checked")) return;
                fields.add(new Field(attribute(input, "name"), attribute(input, "value")));
            });
        }

        private static String attribute(String input, String name) {
            var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
            return found.find() ? found.group(1) : "";
        }

        Sending with(String name, String value) {
            fields.removeIf(field -> field.name().equals(name));
            fields.add(new Field(name, value));
            return this;
        }

        Sending photo(byte[] bytes) {
            files.add(new File("photos", bytes));
            return this;
        }

        List<String> values(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .map(Field::value)
                    .toList();
        }

        private String encoded() {
            return String.join(
                    "&",
                    fields.stream()
                            .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                            .toList());
        }

        private byte[] parts() {
            var body = new ByteArrayOutputStream();
            for (var field : fields) {
                body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name()
                                + "\"\r\n\r\n" + field.value() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            for (var file : files) {
                body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.name()
                                + "\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                body.writeBytes(file.bytes());
                body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        }
    }
}
