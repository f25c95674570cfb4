package org.chabaocu.platform.command;

import java.io.PrintStream;
import java.util.Optional;
import org.chabaocu.platform.setup.SetupCode;
import org.chabaocu.platform.setup.SetupCondition;
import org.springframework.context.ConfigurableApplicationContext;

/** What the person at the console is told when the server is up. */
final class Announcement {

    private static final String ACCOUNTS = """
            演示账号 · demonstration accounts, all with the password Chabaocu-2026
              worker worker-2 teamleader depthead safety safety-2 leader union union-2   first unit of city 1
              worker-b safety-b leader-b union-b                                         first unit of city 2
              city city-b · government government-b · province · admin
              inspector-1 … inspector-6                                                  supervision
            """;

    private final ConfigurableApplicationContext context;
    private final PrintStream out = System.out;

    private Announcement(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Announcement of(ConfigurableApplicationContext context) {
        return new Announcement(context);
    }

    Announcement ready() {
        out.println("查保促 Chabaocu is ready: " + address());
        return this;
    }

    void demoAccounts() {
        out.print(ACCOUNTS);
        out.flush();
    }

    /** Only an empty installation has something to set up. */
    void setupCode() {
        var isSetUp = context.getBeanProvider(SetupCondition.class).stream().anyMatch(SetupCondition::isSetUp);
        if (isSetUp) return;
        var code = context.getBean(SetupCode.class).offer();
        out.printf(
                "首次使用：请在 %1$s/setup 输入一次性代码 · First run: open %1$s/setup and enter the one-time code%n    %2$s%n",
                address(), code);
        out.flush();
    }

    private String address() {
        var environment = context.getEnvironment();
        var scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.certificate")
                ? "https"
                : "http";
        var host = Optional.ofNullable(environment.getProperty("server.address"))
                .filter(address -> !address.startsWith("0."))
                .orElse("localhost");
        var port = environment.getRequiredProperty("local.server.port");
        return "%s://%s:%s".formatted(scheme, host, port);
    }
}
