package org.chabaocu.platform.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Notes, while asked to, which statements each committed transaction of the tested application ran. */
@Component
public final class StatementCounts implements BeanPostProcessor {

    private static final List<List<String>> TRANSACTIONS = new CopyOnWriteArrayList<>();
    private static volatile boolean noting;

    /** The transactions committed during the work that ran a statement of which the predicate is true. */
    public static List<List<String>> transactionsDuring(Runnable work, Predicate<String> statement) {
        TRANSACTIONS.clear();
        noting = true;
        try {
            work.run();
        } finally {
            noting = false;
        }
        return TRANSACTIONS.stream()
                .filter(statements -> statements.stream().anyMatch(statement))
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Noting) ? new Noting(source) : bean;
    }

    private static final class Noting extends DelegatingDataSource {

        Noting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return noting ? new NotedConnection(connection).noted() : connection;
        }
    }

    /** A connection that keeps the statements since the last commit or rollback. */
    private static final class NotedConnection {

        private final Connection connection;
        private final List<String> statements = new ArrayList<>();

        NotedConnection(Connection connection) {
            this.connection = connection;
        }

        Connection noted() {
            return around(Connection.class, (method, arguments) -> {
                if (method.getName().equals("commit")) TRANSACTIONS.add(List.copyOf(statements));
                if (method.getName().equals("commit") || method.getName().equals("rollback")) statements.clear();
                var result = call(connection, method, arguments);
                if (!(result instanceof Statement statement)) return result;
                var prepared = arguments != null && arguments[0] instanceof String sql ? sql : null;
                return statement(method.getReturnType(), statement, prepared);
            });
        }

        private Object statement(Class<?> type, Statement statement, @Nullable String prepared) {
            return around(type, (method, arguments) -> {
                if (method.getName().startsWith("execute"))
                    statements.add(
                            prepared != null || arguments == null ? String.valueOf(prepared) : "" + arguments[0]);
                return call(statement, method, arguments);
            });
        }
    }

    private interface Invocation {
        @Nullable
        Object run(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T around(Class<T> type, Invocation invocation) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounts.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> invocation.run(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
