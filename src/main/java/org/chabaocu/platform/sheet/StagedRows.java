package org.chabaocu.platform.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows copied in batches into a temporary table that ends with the transaction, where statements over the whole set then
 * check and write them.
 */
public final class StagedRows {

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final String copy;
    private final StringBuilder batch = new StringBuilder();
    private int rows;

    /**
     * @param table name of the temporary table
     * @param definition its columns as SQL declares them
     * @param columns the ones that {@link #add} fills, in order
     */
    public StagedRows(JdbcTemplate jdbc, String table, String definition, String columns) {
        this.jdbc = jdbc;
        this.copy = "copy %s (%s) from stdin (format csv)".formatted(table, columns);
        jdbc.execute("drop table if exists pg_temp." + table);
        jdbc.execute("create temporary table %s (%s) on commit drop".formatted(table, definition));
    }

    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) batch.append(',');
            if (values[i] != null) batch.append('"').append(quoted(values[i])).append('"');
        }
        batch.append('\n');
        if (++rows % BATCH == 0) flush();
    }

    private static String quoted(@Nullable Object value) {
        return String.valueOf(value).replace("\"", "\"\"");
    }

    /** Sends what has been added since the last batch. */
    public void flush() {
        if (batch.isEmpty()) return;
        jdbc.execute((ConnectionCallback<Long>) this::send);
        batch.setLength(0);
    }

    private long send(Connection connection) throws SQLException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(batch.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
