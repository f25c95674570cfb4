package org.chabaocu.access;

import java.time.Instant;
import java.util.List;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.view.Badge;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for its reader, as a line of the page {@code /}.
 *
 * @param path where it is done
 * @param actions what is to be done
 * @param subject what with, in words people wrote
 * @param place where, and its number if it has one
 * @param badges how it stands; the time left is shown besides
 */
public record ToDo(
        String path,
        List<Text> actions,
        String subject,
        String place,
        List<Badge> badges,
        @Nullable Instant dueAt) {}
