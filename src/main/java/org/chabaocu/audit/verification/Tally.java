package org.chabaocu.audit.verification;

import java.time.LocalDate;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.audit.verification.Verification.Break;
import org.jspecify.annotations.Nullable;

/** Counts what is verified, chain by chain and root by root, and keeps the first fault. */
final class Tally {

    private long events;
    private long chains;
    private @Nullable Integer roots;
    private @Nullable Break first;

    void add(KeptChain chain) {
        chains++;
        events += chain.links().size();
        var brokenAt = chain.brokenAt();
        if (brokenAt != null && first == null) first = Break.chain(chain.subject(), brokenAt);
    }

    void addRoot(LocalDate day, boolean valid) {
        roots = roots == null ? 1 : roots + 1;
        if (!valid && first == null) first = Break.root(day);
    }

    Verification result() {
        return new Verification(first == null, events, chains, roots, first);
    }
}
