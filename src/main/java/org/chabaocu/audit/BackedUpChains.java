package org.chabaocu.audit;

import java.util.stream.Stream;
import org.chabaocu.platform.backup.BackupFile;

/** The chains of one module as a backup holds them. Named in {@code META-INF/services}, since no application runs then. */
public interface BackedUpChains {

    String name();

    /** In the order of unit and subject; to be closed. */
    Stream<KeptChain> chains(BackupFile backup);
}
