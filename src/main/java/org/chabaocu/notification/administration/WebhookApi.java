package org.chabaocu.notification.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.notification.Urgency;
import org.chabaocu.notification.webhook.WebhookFormat;
import org.chabaocu.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Webhooks to programs of administrators. What is secret is written and never read. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookApi {

    private final KeepWebhooks keepWebhooks;

    WebhookApi(KeepWebhooks keepWebhooks) {
        this.keepWebhooks = keepWebhooks;
    }

    /** @param address the URL without its secret part */
    record WebhookJson(
            UUID id,
            UUID organizationId,
            String name,
            WebhookFormat format,
            String address,
            boolean hasSecret,
            Urgency leastUrgency,
            String language,
            boolean quiet,
            boolean active,
            int waiting,
            int failures,
            @Nullable String failure,
            @Nullable Instant lastSentAt) {

        static WebhookJson of(WebhookView view) {
            var webhook = view.webhook();
            return new WebhookJson(
                    webhook.id(),
                    webhook.at().value(),
                    webhook.name(),
                    webhook.format(),
                    view.address(),
                    webhook.secret() != null,
                    webhook.leastUrgency(),
                    webhook.language(),
                    webhook.quiet(),
                    webhook.active(),
                    view.waiting(),
                    view.failures(),
                    view.failure(),
                    view.lastSentAt());
        }
    }

    record WebhooksJson(List<WebhookJson> items) {}

    @GetMapping
    WebhooksJson list(Actor actor) {
        return new WebhooksJson(
                keepWebhooks.list(actor).stream().map(WebhookJson::of).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<WebhookJson> one(@PathVariable UUID id, Actor actor) {
        return answer(ResponseEntity.ok(), id, actor);
    }

    @PostMapping
    ResponseEntity<WebhookJson> add(@RequestBody WebhookCommand command, Actor actor) {
        var id = keepWebhooks.add(command, actor).orThrow();
        var location = UriComponentsBuilder.fromPath("/api/v1/webhooks/{id}").build(id);
        return answer(ResponseEntity.created(location), id, actor);
    }

    @PutMapping("/{id}")
    ResponseEntity<WebhookJson> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WebhookCommand command,
            Actor actor) {
        keepWebhooks.change(id, command, actor, Versions.expected(ifMatch)).orThrow();
        return answer(ResponseEntity.ok(), id, actor);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Actor actor) {
        keepWebhooks.remove(id, actor);
    }

    /** Sends it a message to see whether it arrives. */
    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void test(@PathVariable UUID id, Actor actor) {
        keepWebhooks.test(id, actor);
    }

    private ResponseEntity<WebhookJson> answer(ResponseEntity.BodyBuilder response, UUID id, Actor actor) {
        var view = keepWebhooks.get(id, actor);
        return response.eTag(Long.toString(view.webhook().version())).body(WebhookJson.of(view));
    }
}
