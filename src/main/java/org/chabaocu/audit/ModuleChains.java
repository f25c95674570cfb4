package org.chabaocu.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chabaocu.access.Actor;
import org.chabaocu.organization.Reach;
import org.springframework.transaction.annotation.Transactional;

/** The chains of a module that are verified with all others, not one by one. A module extends it by its tables. */
@Transactional(readOnly = true)
public abstract class ModuleChains implements ChainSource {

    private final String name;
    private final ChainTables tables;

    /** @param name that under which they are in a backup */
    protected ModuleChains(String name, ChainTables tables) {
        this.name = name;
        this.tables = tables;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<KeptChain> chain(UUID subject, Actor actor) {
        return Optional.empty();
    }

    @Override
    public void forEachChain(Reach reach, Consumer<KeptChain> reader) {
        tables.forEachChain(reach, reader);
    }

    @Override
    public Optional<Instant> firstEvent() {
        return tables.firstEvent();
    }

    @Override
    public void forEachHead(Instant from, Instant until, BiConsumer<UUID, String> reader) {
        tables.forEachHead(from, until, reader);
    }
}
