package org.chabaocu.access;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running application as programs see it, over HTTP. */
@Component
public final class TestApi {

    private volatile int port;

    @EventListener
    void note(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    public String address(String path) {
        return "http://localhost:" + port + path;
    }

    public RestTestClient asNobody() {
        return server().build();
    }

    public RestTestClient as(TestPeople.TestPerson person) {
        return withToken(person.token());
    }

    public RestTestClient withToken(String token) {
        return server().defaultHeader("Authorization", "Bearer " + token).build();
    }

    /** The JDK's client: others wait and try again by themselves when they are told to come later. */
    private RestTestClient.Builder<?> server() {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory()).baseUrl(address(""));
    }
}
