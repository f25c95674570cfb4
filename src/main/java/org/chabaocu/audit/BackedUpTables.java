package org.chabaocu.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.platform.backup.BackupFile;
import org.chabaocu.platform.backup.BackupRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads chains from a backup's table of events beside what they are about; a module wraps it into its {@link BackedUpChains}.
 *
 * @param events the table of events
 * @param subject its column with the id of what the chain is about
 */
public record BackedUpTables(String events, String subject) {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    /** What a row of a subject says of its chain. */
    public record Head(String unit, String subject, int seq, String hash, String state) {

        public static Head of(BackupRow row, String state) {
            return new Head(
                    row.text("unit_id"), row.text("id"), (int) row.number("event_seq"), hex(row, "head_hash"), state);
        }

        /** What both tables are in the order of. */
        public String key() {
            return unit + subject;
        }
    }

    /** The chains of these heads, which come in the order of unit and subject; to be closed. */
    public Stream<KeptChain> chains(BackupFile backup, Stream<Head> heads) {
        var rows = backup.table(events).map(backup::rows).orElseGet(Stream::empty);
        var following = new Following(rows.iterator());
        return heads.map(head -> chain(head, following)).onClose(rows::close);
    }

    private KeptChain chain(Head head, Following following) {
        var links = following.of(head.key()).stream().map(this::link).toList();
        return new KeptChain(UUID.fromString(head.subject()), head.seq(), head.hash(), head.state(), links);
    }

    private Chain.Stored link(BackupRow event) {
        var link = new ChainLink(
                UUID.fromString(event.text(subject)),
                (int) event.number("seq"),
                event.instant("at"),
                event.text("action"),
                event.value("from_status"),
                event.text("to_status"),
                Optional.ofNullable(event.value("actor_id"))
                        .map(UUID::fromString)
                        .orElse(null),
                event.value("role"),
                JsonMapper.shared().readValue(event.text("data"), MEMBERS),
                hex(event, "previous_hash"));
        return new Chain.Stored(link, hex(event, "hash"));
    }

    private static String hex(BackupRow row, String column) {
        return HexFormat.of().formatHex(Objects.requireNonNull(row.bytes(column)));
    }

    /** The events, handed out subject by subject. */
    private final class Following {

        private final Iterator<BackupRow> rows;
        private @Nullable BackupRow next;

        Following(Iterator<BackupRow> rows) {
            this.rows = rows;
            advance();
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }

        List<BackupRow> of(String wanted) {
            var found = new ArrayList<BackupRow>();
            for (var row = next; row != null && key(row).compareTo(wanted) <= 0; row = next) {
                if (key(row).equals(wanted)) found.add(row);
                advance();
            }
            return found;
        }

        private String key(BackupRow event) {
            return event.text("unit_id") + event.text(subject);
        }
    }
}
