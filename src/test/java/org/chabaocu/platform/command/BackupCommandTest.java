package org.chabaocu.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chabaocu.platform.ChildApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    Path temporary;

    @Test
    void a_backup_of_a_running_server_is_verified_and_restored_once() {
        var data = temporary.resolve("data").toString();
        var copy = temporary.resolve("copy").toString();
        var file = temporary.resolve("backup.zip").toString();
        try (var server = ChildApplication.serving(Path.of(data))) {
            run(0, "Written: ", "backup", file, "--data", data);
            assertThat(server.output()).doesNotContain("ERROR");
        }
        run(0, "Undamaged: ", "verify", file);
        run(0, "Restored: ", "restore", file, "--data", copy);
        run(1, "not empty", "restore", file, "--data", copy);
    }

    private static void run(int exitCode, String expected, String... arguments) {
        var command = ChildApplication.running(arguments);
        assertThat(command.exitCode()).as(command::output).isEqualTo(exitCode);
        assertThat(command.output()).contains(expected).doesNotContain("\tat ");
    }
}
