package org.chabaocu.campaign.event;

import java.util.Comparator;
import java.util.stream.Stream;
import org.chabaocu.audit.BackedUpChains;
import org.chabaocu.audit.BackedUpTables;
import org.chabaocu.audit.BackedUpTables.Head;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.platform.backup.BackupFile;

/** The chains of the campaign in a backup. */
public final class BackedUpCampaign implements BackedUpChains {

    static final String NAME = "campaign";

    /** For {@link java.util.ServiceLoader}. */
    public BackedUpCampaign() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Stream<KeptChain> chains(BackupFile backup) {
        var heads = Stream.concat(heads(backup, "campaign_record"), heads(backup, "campaign_hiring"));
        return new BackedUpTables("campaign_event", "subject_id")
                .chains(backup, heads.sorted(Comparator.comparing(Head::key)));
    }

    private static Stream<Head> heads(BackupFile backup, String table) {
        return backup.table(table)
                .map(backup::rows)
                .orElseGet(Stream::empty)
                .map(row -> Head.of(row, row.text("status")));
    }
}
