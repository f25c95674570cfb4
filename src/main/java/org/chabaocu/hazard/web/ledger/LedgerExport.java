package org.chabaocu.hazard.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.hazard.application.AskedNode;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.Ledger;
import org.chabaocu.hazard.persistence.LedgerFilter;
import org.chabaocu.hazard.persistence.LedgerRow;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The ledger as an .xlsx with every column, written while it is read: however long it is, memory does not grow. */
@Component
public final class LedgerExport {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Each holds a database connection for as long as its reader takes.
    private static final int AT_ONCE = 4;
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final AskedNode askedNode;
    private final Ledger ledger;
    private final LedgerCells cells;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    LedgerExport(
            AskedNode askedNode, Ledger ledger, LedgerCells cells, MessageSource messages, Clock clock, ZoneId zone) {
        this.askedNode = askedNode;
        this.ledger = ledger;
        this.cells = cells;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    public void send(Actor actor, LedgerFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        askedNode.of(filter, actor);
        if (!turns.tryAcquire()) throw new RefusedException(new Refusal.TooMany(WAIT));
        try {
            write(actor, filter, locale, response);
        } finally {
            turns.release();
        }
    }

    private void write(Actor actor, LedgerFilter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        response.setContentType(MEDIA_TYPE);
        var name = "ledger-%s.xlsx".formatted(LocalDate.now(clock.withZone(zone)));
        var disposition = ContentDisposition.attachment().filename(name).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        var acting = Acting.as(actor);
        try (var sheet = new SheetWriter(
                response.getOutputStream(), messages.getMessage("hazard.ledger.title", null, locale), header(locale))) {
            ledger.forEach(actor, filter, row -> sheet.write(cells(row, acting, locale)));
        }
    }

    private List<String> header(Locale locale) {
        return Stream.of(LedgerColumn.values())
                .map(column -> messages.getMessage("hazard.column." + column, null, locale))
                .toList();
    }

    private List<@Nullable Object> cells(LedgerRow row, Acting acting, Locale locale) {
        var visibility = Visibility.of(row.hazard(), acting);
        var texts = new ArrayList<@Nullable Object>();
        for (var column : LedgerColumn.values()) texts.add(plain(cells.value(column, row, visibility, locale)));
        return texts;
    }

    private @Nullable Object plain(@Nullable Object value) {
        return value instanceof Instant due
                ? LocalDateTime.ofInstant(due, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ')
                : value;
    }
}
