package org.chabaocu.notification.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of webhooks that keeps what it took, and can be told to answer otherwise. */
public final class TestReceiver implements AutoCloseable {

    /** A call as it came. */
    public record Call(String query, String id, String timestamp, String signature, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    private final HttpServer server;
    private final List<Call> taken = new CopyOnWriteArrayList<>();
    private final List<Call> all = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private volatile Predicate<Call> silent = call -> false;

    public TestReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            var query = exchange.getRequestURI().getRawQuery();
            var call = new Call(
                    query == null ? "" : query,
                    headers.getFirst("X-Chabaocu-Id"),
                    String.valueOf(headers.getFirst("X-Chabaocu-Timestamp")),
                    String.valueOf(headers.getFirst("X-Chabaocu-Signature")),
                    body);
            all.add(call);
            if (status == 200 && answer.contains("\"errcode\":0")) taken.add(call);
            if (silent.test(call)) return;
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", url());
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?key=abcdef";
    }

    public void answers(int code, String body) {
        status = code;
        answer = body;
    }

    public void works() {
        answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        silent = call -> false;
    }

    /** Takes the call and breaks the connection instead of answering. */
    public void breaksOff(Predicate<Call> when) {
        silent = when;
    }

    /** The calls it has answered well, in their order. */
    public List<Call> taken() {
        return taken;
    }

    public List<Call> all() {
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
