package org.chabaocu.platform.command;

import java.util.List;
import org.chabaocu.platform.postgres.DataFolder;
import org.chabaocu.platform.postgres.EmbeddedDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Starts the application for a command. */
record ApplicationStart(Class<?> application) {

    SpringApplication on(DataFolder folder, EmbeddedDatabase database) {
        folder.requireNoUnfinishedRestore();
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.addInitializers(database);
        return spring;
    }

    /** For commands that need the application but not its pages. */
    void withoutServing(List<String> arguments) {
        arguments.addAll(List.of("--server.port=-1", "--chabaocu.jobs.enabled=false", "--logging.level.root=warn"));
    }

    /** The configuration alone, as the application would see it: for commands that need nothing else of it. */
    ConfigurableEnvironment environment(DataFolder folder, List<String> arguments) {
        var spring = new SpringApplication(NoBeans.class);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        arguments.add("--logging.level.root=warn");
        try (var context = run(spring, folder, arguments)) {
            return context.getEnvironment();
        }
    }

    private static final class NoBeans {}

    ConfigurableApplicationContext run(SpringApplication spring, DataFolder folder, List<String> arguments) {
        arguments.add("--chabaocu.data=" + folder.root());
        try {
            return spring.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new ReportedFailure(e);
        }
    }
}
