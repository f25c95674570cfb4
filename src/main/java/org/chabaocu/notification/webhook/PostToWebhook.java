package org.chabaocu.notification.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.chabaocu.notification.NotificationSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Posts to a webhook: signed, to a public address, without following redirections, and never for longer than is allowed. */
@Component
public class PostToWebhook implements DisposableBean {

    private static final int MOST_ANSWER = 64 * 1024;

    private final CloseableHttpClient http;
    private final JsonMapper json;
    private final Duration longest;

    PostToWebhook(NotificationSettings settings, JsonMapper json) {
        this.json = json;
        longest = settings.timeout().multipliedBy(2);
        http = client(settings);
    }

    private static CloseableHttpClient client(NotificationSettings settings) {
        var timeout = Timeout.of(settings.timeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicAddresses(settings.privateAddresses()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .setUserAgent("Chabaocu")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * Posts a message; the reason why it was not taken, or empty if it was.
     *
     * @param id the same with each attempt
     */
    public Optional<String> post(Webhook webhook, String body, UUID id, Instant now) throws IOException {
        var post = new HttpPost(address(webhook, now));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        post.setHeader("X-Chabaocu-Id", id.toString());
        if (webhook.format() == WebhookFormat.GENERIC) sign(post, webhook, body, now);
        var watch = Thread.ofVirtual().start(() -> cancelLate(post));
        try {
            return http.execute(post, answer -> refusal(webhook, answer));
        } finally {
            watch.interrupt();
        }
    }

    private void cancelLate(HttpPost post) {
        try {
            Thread.sleep(longest);
            post.cancel();
        } catch (InterruptedException e) {
            // answered in time
        }
    }

    private static void sign(HttpPost post, Webhook webhook, String body, Instant now) {
        var timestamp = Long.toString(now.getEpochSecond());
        post.setHeader("X-Chabaocu-Timestamp", timestamp);
        var signature = Hmac.hex(Objects.requireNonNull(webhook.secret()), timestamp + "." + body);
        post.setHeader("X-Chabaocu-Signature", "sha256=" + signature);
    }

    /** DingTalk's signature stands in the address: HMAC over the time in milliseconds and the secret, by the secret. */
    static URI address(Webhook webhook, Instant now) {
        var secret = webhook.secret();
        if (webhook.format() != WebhookFormat.DINGTALK || secret == null) return webhook.url();
        var timestamp = now.toEpochMilli();
        var signature = Hmac.base64(secret, timestamp + "\n" + secret);
        var query = "timestamp=%d&sign=%s".formatted(timestamp, URLEncoder.encode(signature, StandardCharsets.UTF_8));
        var url = webhook.url().toString();
        return URI.create(url + (url.contains("?") ? "&" : "?") + query);
    }

    private Optional<String> refusal(Webhook webhook, ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        var body = entity == null ? new byte[0] : entity.getContent().readNBytes(MOST_ANSWER);
        if (answer.getCode() / 100 != 2) return Optional.of("HTTP " + answer.getCode());
        return webhook.format().isRobot() ? robotRefusal(body) : Optional.empty();
    }

    /** Robots answer 200 to everything; whether they took it stands in the body. */
    private Optional<String> robotRefusal(byte[] body) {
        try {
            var answer = json.readTree(body);
            if (answer.path("errcode").asInt(-1) == 0) return Optional.empty();
            return Optional.of("errcode " + answer.path("errcode").asString("") + ": "
                    + answer.path("errmsg").asString(""));
        } catch (JacksonException e) {
            return Optional.of("the answer is none of a robot");
        }
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
