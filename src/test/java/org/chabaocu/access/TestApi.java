package org.chabaocu.access;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
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
        return RestTestClient.bindToServer().baseUrl(address("")).build();
    }

    public RestTestClient as(TestPeople.TestPerson person) {
        return withToken(person.token());
    }

    public RestTestClient withToken(String token) {
        return RestTestClient.bindToServer()
                .baseUrl(address(""))
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
    }
}
