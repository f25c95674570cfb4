package org.chabaocu.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chain as its module keeps it: the links found, and what the subject itself remembers of the last one.
 *
 * @param seq the sequence number of the last link
 * @param hash the hash of the last link, lower-case hex
 * @param state the state the last link led to
 */
public record KeptChain(UUID subject, int seq, String hash, String state, List<Chain.Stored> links) {

    KeptChain copy() {
        return new KeptChain(subject, seq, hash, state, List.copyOf(links));
    }

    /** The first sequence number at which something is missing, altered or out of place; null if all is well. */
    public @Nullable Integer brokenAt() {
        var verdict = Chain.verify(links.iterator());
        if (!verdict.valid()) return verdict.brokenAt();
        if (verdict.events() != seq) return Math.min(verdict.events(), seq) + 1;
        var last = links.getLast();
        return last.hash().equals(hash) && last.link().to().equals(state) ? null : Integer.valueOf(seq);
    }
}
