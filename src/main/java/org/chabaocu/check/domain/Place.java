package org.chabaocu.check.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place of a plan and what is looked at there.
 *
 * @param locationId the place with a QR poster, if it is one
 */
public record Place(String name, @Nullable UUID locationId, List<String> items) {

    public Place {
        items = List.copyOf(items);
    }
}
