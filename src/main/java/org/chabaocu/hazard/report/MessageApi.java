package org.chabaocu.hazard.report;

import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.domain.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questions to the finder and the answers, by the API; a finder by name answers here too. */
@RestController
@RequestMapping("/api/v1/hazards/{id}/messages")
class MessageApi {

    private final Correspondence correspondence;

    MessageApi(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    record Messages(List<HazardMessage> items) {}

    record NewMessage(@Nullable String text) {}

    @GetMapping
    Messages read(@PathVariable UUID id, Actor actor) {
        return new Messages(
                correspondence.read(new HazardId(id), Acting.as(actor)).messages());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Messages write(@PathVariable UUID id, @RequestBody NewMessage body, Actor actor) {
        var hazard = new HazardId(id);
        correspondence
                .write(hazard, ReportForm.text(body.text()), Acting.as(actor))
                .orThrow();
        return read(id, actor);
    }
}
