package org.chabaocu.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Reach;

/** The chains of one module, contributed by it as a bean. */
public interface ChainSource {

    /** The same word as {@link BackedUpChains#name}; the daily root takes the sources in the order of their names. */
    String name();

    /** The chain of a subject; empty if there is none or the actor does not see it. */
    Optional<KeptChain> chain(UUID subject, Actor actor);

    /** Every chain within a part of the tree, one at a time. */
    void forEachChain(Reach reach, Consumer<KeptChain> reader);

    Optional<Instant> firstEvent();

    /**
     * Every subject that has an event in the period, with the hash (lower-case hex) of its last event in it, in the order of
     * unit and subject, as a backup has them too.
     */
    void forEachHead(Instant from, Instant until, BiConsumer<UUID, String> reader);
}
