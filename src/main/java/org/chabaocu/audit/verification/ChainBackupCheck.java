package org.chabaocu.audit.verification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.chabaocu.audit.BackedUpChains;
import org.chabaocu.audit.ChainLink;
import org.chabaocu.audit.KeptChain;
import org.chabaocu.audit.root.RootHash;
import org.chabaocu.platform.backup.BackupCheck;
import org.chabaocu.platform.backup.BackupFile;
import org.chabaocu.platform.backup.BackupRow;

/** The chains and daily roots of a backup, recomputed in one pass over it. */
public final class ChainBackupCheck implements BackupCheck {

    private static final int MOST_FAULTS = 100;

    // The product's days are of this zone unless an installation says otherwise by the same property.
    private static final ZoneId ZONE = ZoneId.of(System.getProperty("chabaocu.zone", "Asia/Shanghai"));

    private final List<String> faults = new ArrayList<>();
    private final Map<LocalDate, RootHash> days = new HashMap<>();

    /** For {@link ServiceLoader}. */
    public ChainBackupCheck() {}

    @Override
    public String name() {
        return "audit chains and daily roots";
    }

    @Override
    public List<String> faults(BackupFile backup) {
        faults.clear();
        days.clear();
        var roots = roots(backup);
        roots.forEach(root -> days.put(day(root), new RootHash(hex(root, "previous_root"))));
        ServiceLoader.load(BackedUpChains.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(BackedUpChains::name))
                .forEach(source -> read(source, backup));
        compare(roots);
        return List.copyOf(faults);
    }

    private static List<BackupRow> roots(BackupFile backup) {
        return backup.table("audit_root").stream()
                .flatMap(table -> {
                    try (var rows = backup.rows(table)) {
                        return rows.toList().stream();
                    }
                })
                .toList();
    }

    private void read(BackedUpChains source, BackupFile backup) {
        try (var chains = source.chains(backup)) {
            chains.forEach(chain -> {
                var brokenAt = chain.brokenAt();
                if (brokenAt != null)
                    note("the chain of %s %s is broken at event %d"
                            .formatted(source.name(), chain.subject(), brokenAt));
                addHeads(chain);
            });
        }
    }

    private void addHeads(KeptChain chain) {
        var last = new HashMap<LocalDate, String>();
        chain.links().forEach(link -> last.put(LocalDate.ofInstant(link.link().at(), ZONE), link.hash()));
        last.forEach((day, hash) -> {
            var root = days.get(day);
            if (root != null) root.add(chain.subject(), hash);
        });
    }

    private void compare(List<BackupRow> roots) {
        var previous = ChainLink.GENESIS;
        LocalDate expected = null;
        for (var row : roots) {
            var day = day(row);
            var root = hex(row, "root");
            var same = hex(row, "previous_root").equals(previous)
                    && Objects.requireNonNull(days.get(day)).root().equals(root);
            if (!same || (expected != null && !day.equals(expected)))
                note("the root of %s does not fit".formatted(day));
            previous = root;
            expected = day.plusDays(1);
        }
    }

    private static LocalDate day(BackupRow root) {
        return LocalDate.parse(root.text("day"));
    }

    private static String hex(BackupRow row, String column) {
        return HexFormat.of().formatHex(Objects.requireNonNull(row.bytes(column)));
    }

    private void note(String fault) {
        if (faults.size() < MOST_FAULTS) faults.add(fault);
        else if (faults.size() == MOST_FAULTS) faults.add("… and more");
    }
}
