package org.chabaocu.platform.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A JSON body whose type is known only once the address has been looked at; refused as any other that cannot be read. */
public final class JsonBody {

    private JsonBody() {}

    public static <T> T read(JsonMapper json, String body, Class<T> type) {
        try {
            var read = json.readValue(body, type);
            if (read != null) return read;
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(type.getSimpleName(), e, new Sent(body));
        }
        throw new HttpMessageNotReadableException(type.getSimpleName(), new Sent(body));
    }

    private record Sent(String body) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public HttpHeaders getHeaders() {
            return new HttpHeaders();
        }
    }
}
