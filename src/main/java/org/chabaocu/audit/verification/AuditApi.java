package org.chabaocu.audit.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.audit.root.DayRoot;
import org.chabaocu.audit.root.Roots;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chains and roots to programs; roots are meant to be kept by others, so everybody may read them. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private static final int MOST = 200;

    private final VerifyChains verifyChains;
    private final Roots roots;

    AuditApi(VerifyChains verifyChains, Roots roots) {
        this.verifyChains = verifyChains;
        this.roots = roots;
    }

    record RootJson(LocalDate day, String root, String previousRoot, int heads, Instant computedAt) {

        static RootJson of(DayRoot root) {
            return new RootJson(root.day(), root.root(), root.previousRoot(), root.heads(), root.computedAt());
        }
    }

    record RootsJson(List<RootJson> items, @Nullable LocalDate next) {}

    @GetMapping(path = "/verify", params = "hazard")
    Verification.OfOne one(@RequestParam UUID hazard, Actor actor) {
        return verifyChains.one(hazard, actor);
    }

    @GetMapping(path = "/verify", params = "!hazard")
    Verification all(Actor actor) {
        return verifyChains.all(actor).orThrow();
    }

    @GetMapping("/roots")
    RootsJson roots(@RequestParam(defaultValue = "50") int limit, @RequestParam @Nullable LocalDate after) {
        var most = Math.clamp(limit, 1, MOST);
        var found = roots.page(most + 1, after);
        var page = found.stream().limit(most).map(RootJson::of).toList();
        return new RootsJson(page, found.size() > most ? page.getLast().day() : null);
    }
}
