package org.chabaocu.platform.view;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template is given besides its own data: words, times, who looks, where, and the way to everything else. */
public final class Page {

    /** A place of the navigation as this person sees it. */
    public record Link(String name, String icon, String path, boolean current) {}

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private final Locale locale;
    private final MessageSource messages;
    private final UnaryOperator<String> assets;
    private final ZoneId zone;
    private final Instant now;
    private final Address address;
    private final @Nullable Viewer viewer;
    private final @Nullable CsrfToken csrf;
    private final List<Link> navigation;
    private final @Nullable Text notice;
    private final IntSupplier unread;

    /** The path asked for and its query without the choice of language. */
    public record Address(String path, String query) {}

    Page(
            Locale locale,
            MessageSource messages,
            UnaryOperator<String> assets,
            ZoneId zone,
            Instant now,
            Address address,
            @Nullable Viewer viewer,
            @Nullable CsrfToken csrf,
            List<Link> navigation,
            @Nullable Text notice,
            IntSupplier unread) {
        this.locale = locale;
        this.messages = messages;
        this.assets = assets;
        this.zone = zone;
        this.now = now;
        this.address = address;
        this.viewer = viewer;
        this.csrf = csrf;
        this.navigation = navigation;
        this.notice = notice;
        this.unread = unread;
    }

    /** The words of a key in the reader's language. A key without words shows itself, and a test finds it. */
    public String t(String key, Object... arguments) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, key, locale), key);
    }

    public String t(Text text) {
        return t(Form.resolvable(text));
    }

    public String t(MessageSourceResolvable text) {
        return messages.getMessage(text, locale);
    }

    public Locale locale() {
        return locale;
    }

    public String languageTag() {
        return isChinese() ? "zh-CN" : "en";
    }

    public boolean isChinese() {
        return locale.getLanguage().equals(Languages.CHINESE.getLanguage());
    }

    /** This page's address in the other language. */
    public String inOtherLanguage() {
        var language = isChinese() ? "en" : "zh";
        return address.path() + "?" + (address.query().isEmpty() ? "" : address.query() + "&") + Languages.PARAMETER
                + "=" + language;
    }

    public String path() {
        return address.path();
    }

    public @Nullable Viewer viewer() {
        return viewer;
    }

    public @Nullable CsrfToken csrf() {
        return csrf;
    }

    public List<Link> navigation() {
        return navigation;
    }

    /** What the action before this page did, told once. */
    public @Nullable Text notice() {
        return notice;
    }

    /** How many notices the viewer has not read; counted when asked, up to {@link Bell#MOST}. */
    public int unread() {
        return unread.getAsInt();
    }

    /** The address of a file under static/ or of a webjar, unchanging for its content. */
    public String asset(String path) {
        return assets.apply(path);
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    public String date(@Nullable Instant instant) {
        return instant == null ? "" : DATE.format(instant.atZone(zone));
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : DATE_TIME.format(instant.atZone(zone));
    }

    /** As {@code <input type="datetime-local">} wants it. */
    public String inputTime(@Nullable Instant instant) {
        return instant == null ? "" : INPUT.format(instant.atZone(zone));
    }

    /** With the reader's grouping of digits. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With one digit after the point. */
    public String decimal(double number) {
        return String.format(locale, "%.1f", number);
    }

    /** A part of a whole in per cent; a dash of nothing. */
    public String share(long part, long whole) {
        return whole == 0 ? "–" : String.format(locale, "%.1f%%", 100.0 * part / whole);
    }

    /** A length of time, in hours or, from two days on, in days. */
    public String hours(double hours) {
        return hours < 48 ? t("statistics.hours", decimal(hours)) : t("statistics.days", decimal(hours / 24));
    }

    /** How long ago or how far ahead. */
    public String relative(Instant instant) {
        var distance = Duration.between(instant, now);
        if (distance.abs().toMinutes() < 1) return t("common.time.now");
        return t(distance.isNegative() ? "common.time.ahead" : "common.time.ago", length(distance.abs()));
    }

    /** How long until a deadline, or since when it is overdue. */
    public String timeLeft(Instant deadline) {
        var left = Duration.between(now, deadline);
        return t(left.isNegative() ? "common.time.overdue" : "common.time.left", length(left.abs()));
    }

    private String length(Duration duration) {
        if (duration.toMinutes() < 60) return t("common.time.minutes", Math.max(1, duration.toMinutes()));
        if (duration.toHours() < 48) return t("common.time.hours", duration.toHours());
        return t("common.time.days", duration.toDays());
    }
}
