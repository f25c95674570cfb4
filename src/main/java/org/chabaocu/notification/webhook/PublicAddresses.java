package org.chabaocu.notification.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses only, right before the connection is made: a webhook leads nowhere into the network the
 * server stands in, whatever its name resolves to when.
 */
public final class PublicAddresses implements DnsResolver {

    private final boolean privateToo;

    PublicAddresses(boolean privateToo) {
        this.privateToo = privateToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var allowed = Stream.of(InetAddress.getAllByName(host))
                .filter(address -> privateToo || isPublic(address))
                .toArray(InetAddress[]::new);
        if (allowed.length == 0) throw new UnknownHostException(host + " has no public address");
        return allowed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** False for an address written as a number that is none of the public ones; a name is not looked up. */
    public static boolean mayBePublic(String host) {
        var literal = host.replaceAll("^\\[|]$", "");
        if (!literal.contains(":") && !literal.matches("[0-9.]+|0x[0-9a-f.x]+")) return true;
        try {
            return isPublic(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    /** None of the special blocks of RFC 6890. */
    private static boolean isPublicV4(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var third = bytes[2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Global unicast, without tunnels that carry another address within (Teredo, 6to4) and without examples. */
    private static boolean isPublicV6(byte[] bytes) {
        if ((bytes[0] & 0xe0) != 0x20) return false;
        var start = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        var next = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return start != 0x2002 && !(start == 0x2001 && (next == 0 || next == 0xdb8));
    }
}
