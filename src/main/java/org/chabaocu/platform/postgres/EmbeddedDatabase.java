package org.chabaocu.platform.postgres;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives the application the database of its data folder, unless another is configured by {@code spring.datasource.url}. */
public final class EmbeddedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private enum When {
        UNLESS_CONFIGURED,
        SHARED_UNLESS_CONFIGURED,
        ALWAYS
    }

    private final DataFolder folder;
    private final When when;

    private EmbeddedDatabase(DataFolder folder, When when) {
        this.folder = folder;
        this.when = when;
    }

    public static EmbeddedDatabase unlessConfigured(DataFolder folder) {
        return new EmbeddedDatabase(folder, When.UNLESS_CONFIGURED);
    }

    /** Joins the server that runs on the folder, if one does. */
    public static EmbeddedDatabase sharedUnlessConfigured(DataFolder folder) {
        return new EmbeddedDatabase(folder, When.SHARED_UNLESS_CONFIGURED);
    }

    /** Whatever is configured: the demonstration must not find its way into a real database. */
    public static EmbeddedDatabase always(DataFolder folder) {
        return new EmbeddedDatabase(folder, When.ALWAYS);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (when != When.ALWAYS && environment.containsProperty("spring.datasource.url")) return;
        use(address(), environment);
    }

    private DatabaseAddress address() {
        if (when == When.SHARED_UNLESS_CONFIGURED) {
            var running = PostgresServer.running(folder);
            if (running.isPresent()) return running.get();
        }
        var server = PostgresServer.start(folder);
        // After the contexts are closed, so that the last transaction still finds its database.
        SpringApplication.getShutdownHandlers().add(server::close);
        return server.address();
    }

    private static void use(DatabaseAddress address, ConfigurableEnvironment environment) {
        var properties = Map.<String, Object>of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", String.valueOf(address.username()),
                "spring.datasource.password", String.valueOf(address.password()));
        environment.getPropertySources().addFirst(new MapPropertySource("embeddedDatabase", properties));
    }
}
