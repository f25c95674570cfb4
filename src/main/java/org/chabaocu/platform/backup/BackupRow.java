package org.chabaocu.platform.backup;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a table in a backup, by column. */
public final class BackupRow {

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter();

    private final List<String> columns;
    private final List<@Nullable String> values;

    BackupRow(List<String> columns, List<@Nullable String> values) {
        this.columns = columns;
        this.values = values;
    }

    /** The value as PostgreSQL writes it. */
    public @Nullable String value(String column) {
        var index = columns.indexOf(column);
        if (index < 0) throw new IllegalArgumentException("No column " + column);
        return values.get(index);
    }

    /** The value of a column that is never null. */
    public String text(String column) {
        return Objects.requireNonNull(value(column), column);
    }

    public long number(String column) {
        return Long.parseLong(text(column));
    }

    /** A timestamptz. */
    public Instant instant(String column) {
        return MOMENT.parse(text(column), Instant::from);
    }

    /** A bytea. */
    public byte @Nullable [] bytes(String column) {
        var value = value(column);
        return value == null ? null : HexFormat.of().parseHex(value, 2, value.length());
    }
}
