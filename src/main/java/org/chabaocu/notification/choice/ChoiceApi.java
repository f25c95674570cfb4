package org.chabaocu.notification.choice;

import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.web.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The choices to programs of their owner. */
@RestController
@RequestMapping("/api/v1/notifications/choices")
class ChoiceApi {

    private final ChooseDelivery chooseDelivery;

    ChoiceApi(ChooseDelivery chooseDelivery) {
        this.chooseDelivery = chooseDelivery;
    }

    record ChoiceJson(
            MailChoice mail,
            Set<String> muted,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil) {}

    @GetMapping
    ResponseEntity<ChoiceJson> choice(Actor actor) {
        return answer(chooseDelivery.present(actor).choice());
    }

    @PutMapping
    ResponseEntity<ChoiceJson> choose(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChoiceCommand command,
            Actor actor) {
        return answer(chooseDelivery
                .choose(command, actor, Versions.expected(ifMatch))
                .orThrow());
    }

    private static ResponseEntity<ChoiceJson> answer(Choice choice) {
        var quiet = choice.quiet();
        var json = new ChoiceJson(
                choice.mail(),
                new TreeSet<>(choice.muted()),
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.until());
        return ResponseEntity.ok().eTag(Long.toString(choice.version())).body(json);
    }
}
