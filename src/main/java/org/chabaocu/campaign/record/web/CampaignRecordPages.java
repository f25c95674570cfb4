package org.chabaocu.campaign.record.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.campaign.record.RecordFilter;
import org.chabaocu.campaign.record.RecordKeepers;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.Records;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.platform.view.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The records of an organisation and year as a list, over the year, or as a month's calendar; and those of all below. */
@Controller
@RequestMapping("/campaign/records")
class CampaignRecordPages {

    private static final int PAGE = 50;
    private static final int MOST_IN_MONTH = 500;
    private static final int YEARS = 3;
    private static final int FIRST_YEAR = 2000;

    private final Records records;
    private final RecordKeepers keepers;
    private final RecordFields fields;
    private final MessageSource messages;

    CampaignRecordPages(Records records, RecordKeepers keepers, RecordFields fields, MessageSource messages) {
        this.records = records;
        this.keepers = keepers;
        this.fields = fields;
        this.messages = messages;
    }

    /** What is asked for. */
    record Query(
            @Nullable UUID organization,
            @Nullable Integer year,
            @Nullable RecordKind kind,
            @Nullable String view,
            @Nullable Integer month,
            @Nullable UUID after) {}

    @GetMapping
    ModelAndView list(Query query, Actor actor, Locale locale) {
        var id = query.organization() == null ? RecordKeepers.own(actor) : new OrganizationId(query.organization());
        if (id == null) return below(query.after(), actor);
        var keeper = keepers.get(id, actor);
        var year = query.year() == null
                ? fields.today().getYear()
                : Math.clamp(query.year(), FIRST_YEAR, fields.today().getYear());
        return switch (query.view() == null ? "list" : query.view()) {
            case "year" ->
                frame("year", keeper, year, actor, locale)
                        .addObject("counts", records.countByMonth(id, year))
                        .addObject("kinds", RecordKind.of(keeper.kind()));
            case "month" -> month(keeper, year, query.month(), actor, locale);
            default -> rows(keeper, year, query, actor, locale);
        };
    }

    private ModelAndView rows(Organization keeper, int year, Query query, Actor actor, Locale locale) {
        var kinds = query.kind() == null ? Set.<RecordKind>of() : Set.of(query.kind());
        var filter = RecordFilter.year(keeper.id().value(), year, kinds, PAGE, query.after());
        return frame("list", keeper, year, actor, locale)
                .addObject("kinds", RecordKind.of(keeper.kind()))
                .addObject("kind", query.kind())
                .addObject("slice", records.list(filter, actor))
                .addObject("paged", query.after() != null);
    }

    private ModelAndView month(Organization keeper, int year, @Nullable Integer asked, Actor actor, Locale locale) {
        var today = fields.today();
        var present = year == today.getYear() ? today.getMonthValue() : 12;
        var month = YearMonth.of(year, asked == null ? present : Math.clamp(asked, 1, 12));
        var filter = new RecordFilter(
                keeper.id().value(), Set.of(), month.atDay(1), month.atEndOfMonth(), false, MOST_IN_MONTH, null);
        return frame("month", keeper, year, actor, locale)
                .addObject(
                        "calendar",
                        MonthCalendar.of(month, records.list(filter, actor).rows()));
    }

    private ModelAndView frame(String view, Organization keeper, int year, Actor actor, Locale locale) {
        var here = "/campaign/records?organization=" + keeper.id();
        var thisYear = fields.today().getYear();
        var years = IntStream.range(0, YEARS)
                .mapToObj(back -> thisYear - back)
                .map(one -> new Tab(Integer.toString(one), here + "&view=" + view + "&year=" + one, one == year, null))
                .toList();
        var views = Stream.of("list", "year", "month")
                .map(one -> new Tab(
                        word("campaign.list." + one, locale),
                        here + "&view=" + one + "&year=" + year,
                        one.equals(view),
                        null))
                .toList();
        return new ModelAndView("campaign/" + view)
                .addObject("keeper", keeper)
                .addObject("year", year)
                .addObject("years", years)
                .addObject("views", views)
                .addObject("writer", RecordKeepers.keeps(actor, keeper.lineage()))
                .addObject("overseer", RecordKeepers.readsAll(actor, keeper.lineage()))
                .addObject("others", RecordKeepers.overseesOthers(actor));
    }

    /** Everything somebody sees, of whatever organisation. */
    @GetMapping("/below")
    ModelAndView below(@RequestParam(required = false) @Nullable UUID after, Actor actor) {
        var filter = new RecordFilter(null, Set.of(), null, null, false, PAGE, after);
        return new ModelAndView("campaign/below")
                .addObject("slice", records.list(filter, actor))
                .addObject("own", RecordKeepers.own(actor))
                .addObject("paged", after != null);
    }

    @GetMapping("/withdrawn")
    ModelAndView withdrawn(
            @RequestParam UUID organization, @RequestParam(required = false) @Nullable UUID after, Actor actor) {
        var keeper = keepers.get(new OrganizationId(organization), actor);
        var filter = new RecordFilter(organization, Set.of(), null, null, true, PAGE, after);
        return new ModelAndView("campaign/withdrawn")
                .addObject("keeper", keeper)
                .addObject("slice", records.list(filter, actor))
                .addObject("paged", after != null);
    }

    /** What was done the year before and has no record of its kind yet. */
    @GetMapping("/last-year")
    ModelAndView lastYear(@RequestParam UUID organization, Actor actor) {
        var keeper = keepers.get(new OrganizationId(organization), actor);
        var year = fields.today().getYear();
        var done = records.countByMonth(keeper.id(), year).keySet();
        var before = new ArrayList<>(records.of(keeper.id(), year - 1));
        before.removeIf(row -> done.contains(row.kind()));
        return new ModelAndView("campaign/last-year")
                .addObject("keeper", keeper)
                .addObject("year", year)
                .addObject("rows", List.copyOf(before.reversed()))
                .addObject("writer", RecordKeepers.keeps(actor, keeper.lineage()));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
