package org.chabaocu.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chabaocu.access.AccessLog;
import org.chabaocu.access.Actor;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What an API of a module looks like, for the tests of what all have in common. */
@RestController
@RequestMapping("/api/v1/test/samples")
class SampleApi {

    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotBlank @Size(max = 5) String label) {}

    record Sample(
            @NotBlank @Size(max = 20) String name,
            @Nullable Colour colour,
            @Nullable LocalDate on,
            @Nullable OffsetDateTime at,
            @Nullable @PositiveOrZero Integer count,
            @Nullable BigDecimal amount,
            @Nullable Boolean flag,
            @Nullable UUID ref,
            @Nullable List<@NotNull @Valid Part> parts) {}

    record Created(String id, String name) {}

    private final AccessLog log;

    SampleApi(AccessLog log) {
        this.log = log;
    }

    @PostMapping
    @Transactional
    ResponseEntity<Created> create(Actor actor, @Valid @RequestBody Sample sample) {
        log.write(new AccessLog.Entry(actor.id(), "SAMPLE", sample.name(), Map.of(), null));
        if (sample.name().equals("refused")) {
            throw new RefusedException(new Refusal.Conflict("TAKEN", Text.of("web.title.409")));
        }
        var id = Ids.next().toString();
        return ResponseEntity.created(URI.create("/api/v1/test/samples/" + id))
                .eTag(Versions.entityTag(0))
                .body(new Created(id, sample.name()));
    }

    @PostMapping("/files")
    Map<String, Object> upload(Actor actor, @RequestParam MultipartFile file) {
        log.write(new AccessLog.Entry(actor.id(), "SAMPLE", file.getOriginalFilename(), Map.of(), null));
        return Map.of("size", file.getSize(), "id", Ids.next());
    }

    @GetMapping("/{id}")
    Map<String, Object> show(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable Colour colour,
            @RequestParam(required = false) @Nullable String q) {
        if (limit == null) throw new NotFoundException("sample " + id + " of " + actor.id());
        return Map.of("id", id, "limit", limit, "q", q == null ? "" : q, "from", String.valueOf(from) + colour);
    }

    @PostMapping("/{id}/fail")
    void fail(
            @PathVariable String id,
            @RequestParam String how,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        switch (how) {
            case "forbidden" -> throw new RefusedException(new Refusal.Forbidden(Text.of("web.title.403")));
            case "stale" -> Versions.requireMatch(ifMatch, 7);
            case "often" -> throw new RefusedException(new Refusal.TooMany(Duration.ofSeconds(90)));
            default -> throw new IllegalStateException("secret internals of " + id);
        }
    }
}
