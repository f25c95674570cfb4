package org.chabaocu.supervision.domain;

import java.util.UUID;

public record DrawId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
