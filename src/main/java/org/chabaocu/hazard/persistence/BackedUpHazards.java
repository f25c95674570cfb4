package org.chabaocu.hazard.persistence;

import java.util.stream.Stream;
import org.chabaocu.audit.BackedUpChains;
import org.chabaocu.audit.BackedUpTables;
import org.chabaocu.audit.BackedUpTables.Head;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.platform.backup.BackupFile;

/** The chains of hazards in a backup. */
public final class BackedUpHazards implements BackedUpChains {

    static final String NAME = "hazard";

    /** For {@link java.util.ServiceLoader}. */
    public BackedUpHazards() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Stream<KeptChain> chains(BackupFile backup) {
        var hazards = backup.table("hazard").map(backup::rows).orElseGet(Stream::empty);
        return new BackedUpTables("hazard_event", "hazard_id")
                .chains(backup, hazards.map(hazard -> Head.of(hazard, hazard.text("status"))));
    }
}
