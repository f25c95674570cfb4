package org.chabaocu.audit.verification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.chabaocu.access.Actor;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.audit.ChainSource;
import org.chabaocu.audit.root.DayHeads;
import org.chabaocu.audit.root.Roots;
import org.chabaocu.organization.Lineage;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.organization.Reach;
import org.chabaocu.people.Role;
import org.chabaocu.platform.NotFoundException;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Service;

/** Recomputes chains and roots from what is stored. */
@Service
class VerifyChains {

    private static final Set<Role> VERIFYING = EnumSet.of(Role.ADMINISTRATOR, Role.PROVINCE_UNION);

    private final List<ChainSource> sources;
    private final DayHeads dayHeads;
    private final Roots roots;

    // It reads everything: one at a time on a node is enough.
    private final Semaphore turn = new Semaphore(1);

    VerifyChains(List<ChainSource> sources, DayHeads dayHeads, Roots roots) {
        this.sources = sources;
        this.dayHeads = dayHeads;
        this.roots = roots;
    }

    /** One chain, for anybody who sees its subject. */
    Verification.OfOne one(UUID subject, Actor actor) {
        var chain = sources.stream()
                .flatMap(source -> source.chain(subject, actor).stream())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("chain " + subject));
        var brokenAt = chain.brokenAt();
        return new Verification.OfOne(brokenAt == null, chain.links().size(), brokenAt);
    }

    /** Every chain within what the actor administers; with the roots, where that is a province. */
    Outcome<Verification> all(Actor actor) {
        var nodes = actor.nodesWith(VERIFYING);
        if (nodes.isEmpty()) return Outcome.refused(new Refusal.Forbidden(Text.of("audit.refusal.role")));
        if (!turn.tryAcquire()) return Outcome.refused(new Refusal.TooMany(Duration.ofMinutes(1)));
        try {
            return Outcome.done(verify(nodes));
        } finally {
            turn.release();
        }
    }

    private Verification verify(List<Lineage> nodes) {
        var tally = new Tally();
        sources.forEach(source -> source.forEachChain(Reach.within(nodes), tally::add));
        if (nodes.stream().anyMatch(node -> node.kind() == OrganizationKind.PROVINCE_UNION)) verifyRoots(tally);
        return tally.result();
    }

    private void verifyRoots(Tally tally) {
        var previous = ChainLink.GENESIS;
        LocalDate expected = null;
        for (var root : roots.inOrder()) {
            var follows = expected == null || root.day().equals(expected);
            var same = root.previousRoot().equals(previous)
                    && dayHeads.hash(root.day(), previous).root().equals(root.root());
            tally.addRoot(root.day(), follows && same);
            previous = root.root();
            expected = root.day().plusDays(1);
        }
    }
}
