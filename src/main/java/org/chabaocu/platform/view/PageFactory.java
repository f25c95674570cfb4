package org.chabaocu.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the page for one request. */
final class PageFactory {

    /** Model attribute (usually a flash attribute) holding the {@link Text} to tell once. */
    static final String NOTICE = "notice";

    private static final String FORWARDED_FROM = "jakarta.servlet.error.request_uri";

    private final MessageSource messages;
    private final Assets assets;
    private final ZoneId zone;
    private final Clock clock;
    private final ObjectProvider<Viewers> viewers;
    private final List<NavigationEntry> entries;
    private final ObjectProvider<Bell> bell;

    PageFactory(
            MessageSource messages,
            Assets assets,
            ZoneId zone,
            Clock clock,
            ObjectProvider<Viewers> viewers,
            List<NavigationEntry> entries,
            ObjectProvider<Bell> bell) {
        this.bell = bell;
        this.messages = messages;
        this.assets = assets;
        this.zone = zone;
        this.clock = clock;
        this.viewers = viewers;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    Page pageFor(HttpServletRequest request, Map<String, ?> model) {
        var locale = RequestContextUtils.getLocale(request);
        var address = addressOf(request);
        var viewer = viewers.stream()
                .map(source -> source.viewerOf(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        var links = viewer == null ? List.<Page.Link>of() : links(viewer, address.path(), locale);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var notice = model.get(NOTICE) instanceof Text text ? text : null;
        return new Page(
                locale,
                messages,
                assets::address,
                zone,
                clock.instant(),
                address,
                viewer,
                csrf,
                links,
                notice,
                () -> unread(viewer));
    }

    private int unread(@Nullable Viewer viewer) {
        var counting = bell.getIfAvailable();
        return viewer == null || counting == null ? 0 : counting.unread(viewer);
    }

    /** The current place is the one whose path says most of the address: a page below one may have a place of its own. */
    private List<Page.Link> links(Viewer viewer, String path, Locale locale) {
        var seen = entries.stream()
                .filter(entry -> entry.visibleFor().test(viewer))
                .toList();
        var current = seen.stream()
                .filter(entry -> entry.isCurrent(path))
                .max(Comparator.comparingInt(entry -> entry.path().length()))
                .orElse(null);
        return seen.stream()
                .map(entry -> new Page.Link(
                        messages.getMessage(entry.key(), null, locale), entry.icon(), entry.path(), entry == current))
                .toList();
    }

    private static Page.Address addressOf(HttpServletRequest request) {
        var failed = request.getAttribute(FORWARDED_FROM);
        var path = failed instanceof String text ? text : request.getRequestURI();
        return new Page.Address(path, withoutLanguage(request.getQueryString()));
    }

    private static String withoutLanguage(@Nullable String query) {
        if (query == null) return "";
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(Languages.PARAMETER + "="))
                .collect(Collectors.joining("&"));
    }
}
