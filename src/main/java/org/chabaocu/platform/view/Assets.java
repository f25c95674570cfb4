package org.chabaocu.platform.view;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of style, script and icons that carry a hash of the content, so that browsers may keep them for ever. */
final class Assets {

    private final ObjectProvider<ResourceUrlProvider> urls;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Assets(ObjectProvider<ResourceUrlProvider> urls) {
        this.urls = urls;
    }

    String address(String path) {
        return addresses.computeIfAbsent(path, this::lookUp);
    }

    private String lookUp(String path) {
        var address = urls.getObject().getForLookupPath(path);
        if (address == null) throw new IllegalArgumentException("No such asset: " + path);
        return address;
    }
}
