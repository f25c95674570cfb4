package org.chabaocu.hazard.web.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chabaocu.hazard.application.ViewHazard.Seen;
import org.chabaocu.hazard.domain.Visibility;
import org.chabaocu.hazard.persistence.LedgerRow;
import org.chabaocu.hazard.web.page.CategoryNames;
import org.chabaocu.platform.view.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in each cell of the ledger. */
@Component
public final class LedgerCells {

    private final CategoryNames categories;
    private final MessageSource messages;
    private final ZoneId zone;

    LedgerCells(CategoryNames categories, MessageSource messages, ZoneId zone) {
        this.categories = categories;
        this.messages = messages;
        this.zone = zone;
    }

    /** As a page shows it. */
    public String text(LedgerColumn column, Seen seen, Page page) {
        return switch (value(column, seen.row(), seen.visibility(), page.locale())) {
            case null -> "";
            case LocalDate date -> page.date(date);
            case Instant due -> page.timeLeft(due);
            case BigDecimal amount -> amount.toPlainString();
            case Object other -> other.toString();
        };
    }

    /** A text, a number, a date, the instant at which the time limit ends, or nothing. */
    @Nullable
    Object value(LedgerColumn column, LedgerRow row, Visibility visibility, Locale locale) {
        var hazard = row.hazard();
        var report = hazard.report();
        var plan = hazard.plan();
        var grading = hazard.grading();
        var inspection = hazard.acceptance().inspection();
        var closeOut = hazard.closeOut();
        return switch (column) {
            case NUMBER -> report.number();
            case FOUND -> LocalDate.ofInstant(report.foundAt(), zone);
            case UNIT -> row.unitName();
            case PLACE -> place(row);
            case DESCRIPTION -> report.description();
            case CATEGORY -> categories.name(hazard.category(), locale);
            case CAUSE -> grading == null ? null : said("cause", grading.cause(), locale);
            case GRADE -> said("grade", hazard.grade(), locale);
            case SOURCE -> said("source", report.source(), locale);
            case REPORTER -> visibility == Visibility.PUBLISHED ? null : row.reporterName();
            case LEVEL -> said("level", hazard.level(), locale);
            case RESPONSIBLE -> row.responsibleName();
            case MEASURES -> plan == null ? null : plan.measures();
            case FUNDS -> plan == null ? null : plan.funds();
            case DEADLINE -> hazard.deadline();
            case STATUS -> said("status", hazard.status(), locale);
            case TIME_LEFT -> hazard.dueAt();
            case ACCEPTED_ON -> inspection == null ? null : LocalDate.ofInstant(inspection.at(), zone);
            case ACCEPTED_BY -> row.inspectedByName();
            case SUPERVISED_BY -> row.supervisedByName();
            case CLOSE_NUMBER -> closeOut == null ? null : closeOut.number();
            case REWARD -> row.rewardAmount();
        };
    }

    /** The place as it was written, with the department and team it lies in. */
    public static String place(LedgerRow row) {
        return Stream.of(
                        orEmpty(row.departmentName()),
                        orEmpty(row.teamName()),
                        row.hazard().report().place())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String said(String kind, @Nullable Enum<?> constant, Locale locale) {
        return constant == null ? null : messages.getMessage("hazard." + kind + "." + constant.name(), null, locale);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
