package org.chabaocu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whom a rate limit counts: an IPv4 address, or the /64 network of an IPv6 one, of which a single client has plenty. */
public final class ClientAddress {

    private static final int NETWORK_GROUPS = 4;

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) return address;
        var zone = address.indexOf('%');
        var plain = zone < 0 ? address : address.substring(0, zone);
        return Arrays.stream(expanded(plain).split(":"))
                .limit(NETWORK_GROUPS)
                .map(group -> group.replaceFirst("^0+(?=.)", ""))
                .collect(Collectors.joining(":", "", "::/64"));
    }

    private static String expanded(String address) {
        var gap = address.indexOf("::");
        if (gap < 0) return address;
        var head = address.substring(0, gap);
        return (head.isEmpty() ? "" : head + ":") + "0:0:0:0";
    }
}
