package org.chabaocu.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chabaocu.platform.OperationFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTargetTest {

    @TempDir
    Path temporary;

    @Test
    void a_folder_whose_restore_was_broken_off_is_not_served_and_can_be_filled_anew() throws IOException {
        var folder = new DataFolder(temporary);
        RestoreTarget.begin(folder);
        Files.createDirectories(folder.cluster().resolve("base"));
        assertThatThrownBy(folder::requireNoUnfinishedRestore)
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("broken off");

        var again = RestoreTarget.begin(folder);
        assertThat(folder.cluster()).doesNotExist();
        again.complete();
        folder.requireNoUnfinishedRestore();
    }

    @Test
    void a_folder_with_content_is_refused_and_left_alone() throws IOException {
        var kept = Files.createFile(temporary.resolve("kept"));
        var folder = new DataFolder(temporary);
        assertThatThrownBy(() -> RestoreTarget.begin(folder))
                .isInstanceOf(OperationFailure.class)
                .hasMessageContaining("not empty");
        assertThat(kept).exists();
        folder.requireNoUnfinishedRestore();
    }

    @Test
    void what_is_abandoned_leaves_an_empty_folder() throws IOException {
        var folder = new DataFolder(temporary);
        var target = RestoreTarget.begin(folder);
        Files.createDirectories(folder.files().resolve("ab"));
        target.abandon();
        RestoreTarget.begin(folder).complete();
    }
}
