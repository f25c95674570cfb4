package org.chabaocu.notification.administration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.chabaocu.notification.NotificationSettings;
import org.chabaocu.notification.webhook.PublicAddresses;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;

/** Which addresses a webhook may have; what a name resolves to is looked at again with every connection. */
@Component
class WebhookAddress {

    private final boolean privateToo;

    WebhookAddress(NotificationSettings settings) {
        privateToo = settings.privateAddresses();
    }

    /** What is wrong with it. */
    Optional<Text> fault(String url) {
        return uri(url).map(this::fault).orElseGet(() -> Optional.of(Text.of("notification.fault.URL")));
    }

    private Optional<Text> fault(URI uri) {
        var host = uri.getHost();
        var secure = "https".equals(uri.getScheme());
        if (host == null || uri.getUserInfo() != null || uri.getFragment() != null)
            return Optional.of(Text.of("notification.fault.URL"));
        if (!secure && !(privateToo && "http".equals(uri.getScheme())))
            return Optional.of(Text.of("notification.fault.HTTPS"));
        var named = host.toLowerCase(Locale.ROOT);
        var inside = named.equals("localhost") || named.endsWith(".localhost") || !PublicAddresses.mayBePublic(named);
        return inside && !privateToo ? Optional.of(Text.of("notification.fault.PRIVATE")) : Optional.empty();
    }

    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
