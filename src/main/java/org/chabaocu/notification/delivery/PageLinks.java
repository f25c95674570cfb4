package org.chabaocu.notification.delivery;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of pages in what leaves the server; empty where no base address is configured. */
@Component
class PageLinks {

    private final String base;

    PageLinks(@Value("${chabaocu.base-url:}") String configured) {
        base = configured.strip().replaceAll("/+$", "");
    }

    String to(String path) {
        return base.isEmpty() ? "" : base + path;
    }
}
