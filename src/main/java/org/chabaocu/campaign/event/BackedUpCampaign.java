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
        var records = backup.table("campaign_record")
                .map(backup::rows)
                .orElseGet(Stream::empty)
                .map(row -> Head.of(row, row.text("status")));
        return new BackedUpTables("campaign_event", "subject_id")
                .chains(backup, records.sorted(Comparator.comparing(Head::key)));
    }
}
