package org.chabaocu.platform.command;

import java.nio.file.Path;
import org.chabaocu.platform.postgres.DataFolder;
import org.chabaocu.platform.postgres.EmbeddedDatabase;
import picocli.CommandLine.Command;

/**
 * A province to look at: the Spring profile {@code demo} on an embedded database, for this machine only. Beans of that
 * profile fill an empty database while the application starts, before the address is announced.
 */
@Command(name = "demo", description = "Serve a made-up province on this machine only.", mixinStandardHelpOptions = true)
final class DemoCommand extends ServerCommand {

    private final ApplicationStart start;

    DemoCommand(ApplicationStart start) {
        this.start = start;
    }

    @Override
    DataFolder folder() {
        return data == null ? new DataFolder(Path.of("data", "demo")) : super.folder();
    }

    @Override
    public Integer call() {
        var arguments = springArguments();
        arguments.add("--server.address=127.0.0.1");
        var spring = start.on(folder(), EmbeddedDatabase.always(folder()));
        spring.setAdditionalProfiles("demo");
        Announcement.of(start.run(spring, folder(), arguments)).ready().demoAccounts();
        return 0;
    }
}
