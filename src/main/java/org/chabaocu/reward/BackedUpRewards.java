package org.chabaocu.reward;

import java.util.Comparator;
import java.util.stream.Stream;
import org.chabaocu.audit.BackedUpChains;
import org.chabaocu.audit.BackedUpTables;
import org.chabaocu.audit.BackedUpTables.Head;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.platform.backup.BackupFile;

/** The chains of rewards and reward rules in a backup. */
public final class BackedUpRewards implements BackedUpChains {

    static final String NAME = "reward";

    /** For {@link java.util.ServiceLoader}. */
    public BackedUpRewards() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Stream<KeptChain> chains(BackupFile backup) {
        var rewards = heads(backup, "reward", true);
        var rules = heads(backup, "reward_rule", false);
        return new BackedUpTables("reward_event", "subject_id")
                .chains(backup, Stream.concat(rewards, rules).sorted(Comparator.comparing(Head::key)));
    }

    private static Stream<Head> heads(BackupFile backup, String table, boolean withStatus) {
        return backup.table(table)
                .map(backup::rows)
                .orElseGet(Stream::empty)
                .map(row -> Head.of(row, withStatus ? row.text("status") : "IN_FORCE"));
    }
}
