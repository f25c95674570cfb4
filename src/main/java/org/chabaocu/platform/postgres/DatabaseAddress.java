package org.chabaocu.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a database answers and as whom. */
public record DatabaseAddress(
        String url, @Nullable String username, @Nullable String password) {

    static DatabaseAddress onLoopback(int port, String database, String username, String password) {
        var url =
                "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&ApplicationName=chabaocu".formatted(port, database);
        return new DatabaseAddress(url, username, password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    @Override
    public String toString() {
        return url;
    }
}
