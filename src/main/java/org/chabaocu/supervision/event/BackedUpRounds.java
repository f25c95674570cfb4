package org.chabaocu.supervision.event;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.chabaocu.audit.BackedUpChains;
import org.chabaocu.audit.BackedUpTables;
import org.chabaocu.audit.BackedUpTables.Head;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.platform.backup.BackupFile;
import org.chabaocu.platform.backup.BackupRow;

/** The chains of rounds in a backup. */
public final class BackedUpRounds implements BackedUpChains {

    static final String NAME = "supervision round";

    /** For {@link java.util.ServiceLoader}. */
    public BackedUpRounds() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Stream<KeptChain> chains(BackupFile backup) {
        var heads = backup.table("supervision_round")
                .map(backup::rows)
                .orElseGet(Stream::empty)
                .map(BackedUpRounds::head)
                .sorted(Comparator.comparing(Head::key));
        return new BackedUpTables("supervision_event", "round_id").chains(backup, heads);
    }

    private static Head head(BackupRow row) {
        var hash = Objects.requireNonNull(row.bytes("head_hash"));
        return new Head(
                row.text("province_id"),
                row.text("id"),
                (int) row.number("event_seq"),
                HexFormat.of().formatHex(hash),
                row.text("status"));
    }
}
