package org.chabaocu.demo;

import static org.chabaocu.campaign.record.RecordKind.BULLETIN;
import static org.chabaocu.campaign.record.RecordKind.CARRIER;
import static org.chabaocu.campaign.record.RecordKind.DRILL;
import static org.chabaocu.campaign.record.RecordKind.HAZARD_RULES;
import static org.chabaocu.campaign.record.RecordKind.INDUCTION_TRAINING;
import static org.chabaocu.campaign.record.RecordKind.JOINT_ACTIVITY;
import static org.chabaocu.campaign.record.RecordKind.JOINT_CHECK;
import static org.chabaocu.campaign.record.RecordKind.MEDIA_COVERAGE;
import static org.chabaocu.campaign.record.RecordKind.REWARD_FUND;
import static org.chabaocu.campaign.record.RecordKind.SAFETY_EDUCATION;
import static org.chabaocu.campaign.record.RecordKind.SUPERVISION_HANDBOOK;
import static org.chabaocu.campaign.record.RecordKind.SYSTEM_INCLUSION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chabaocu.access.Actor;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.campaign.record.KeepRecord;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.campaign.record.TrainingLevel;
import org.chabaocu.campaign.training.EnterNewcomer;
import org.chabaocu.campaign.training.HiringCommand;
import org.chabaocu.organization.Lineage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The campaign of units and city unions, last year and this year. Each lacks something, so that there is something to see;
 * the first unit of city 2 has nothing of this year.
 */
@Component
@Profile("demo")
@Order(2)
class KeepCampaign implements Chapter {

    private static final String WITHOUT_THIS_YEAR = "-b";

    /** Rules and systems hold on from year to year; the idle unit has none, so that it begins with nothing met. */
    private static final Set<RecordKind> NOTHING_THAT_HOLDS =
            Set.of(CARRIER, JOINT_CHECK, HAZARD_RULES, SYSTEM_INCLUSION, REWARD_FUND);

    private final KeepRecord keepRecord;
    private final EnterNewcomer enterNewcomer;
    private final Attachments attachments;
    private final DemoClock clock;
    private final ZoneId zone;

    KeepCampaign(
            KeepRecord keepRecord, EnterNewcomer enterNewcomer, Attachments attachments, DemoClock clock, ZoneId zone) {
        this.keepRecord = keepRecord;
        this.enterNewcomer = enterNewcomer;
        this.attachments = attachments;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void tell(List<DemoUnit> units) {
        var year = today().getYear();
        for (var unit : units) {
            var idle = unit.content().suffix().equals(WITHOUT_THIS_YEAR);
            new Keeping(unit, unit.organization().lineage(), unit.actor(Part.UNION), year - 1)
                    .keep(CampaignStories.OF_UNITS, idle ? NOTHING_THAT_HOLDS : Set.of(CARRIER, JOINT_CHECK));
            if (!idle) thisYear(unit, year);
        }
        units.stream().map(unit -> unit.actor(Part.CITY)).distinct().forEach(city -> ofCity(units, city, year));
    }

    private void thisYear(DemoUnit unit, int year) {
        var keeping = new Keeping(unit, unit.organization().lineage(), unit.actor(Part.UNION), year);
        var lacking = switch (unit.number() % 3) {
            case 0 -> EnumSet.of(CARRIER);
            case 1 -> EnumSet.of(JOINT_CHECK, REWARD_FUND, DRILL);
            default -> EnumSet.of(BULLETIN, HAZARD_RULES, SAFETY_EDUCATION, SYSTEM_INCLUSION);
        };
        keeping.keep(CampaignStories.OF_UNITS, lacking);
        induct(unit, keeping);
    }

    /** One new employee has gone through all of it, the other is on the way. */
    private void induct(DemoUnit unit, Keeping keeping) {
        var hired = keeping.day(0.1);
        var safety = unit.actor(Part.SAFETY);
        for (var part : List.of(Part.WORKER_2, Part.WORKER)) {
            var command = new HiringCommand(
                    unit.organization().id().value(), unit.actor(part).id().value(), hired);
            clock.at(noon(hired), () -> enterNewcomer.enter(command, safety)).orThrow();
        }
        keeping.induction(0.12, "24", List.of(unit.actor(Part.WORKER_2)), new BigDecimal("92"));
        keeping.induction(0.15, "8", List.of(unit.actor(Part.WORKER)), null);
    }

    private void ofCity(List<DemoUnit> units, Actor city, int year) {
        var first = units.stream()
                .filter(unit -> unit.actor(Part.CITY).equals(city))
                .findFirst()
                .orElseThrow();
        var lacking =
                first.number() == 0 ? EnumSet.of(MEDIA_COVERAGE) : EnumSet.of(JOINT_ACTIVITY, SUPERVISION_HANDBOOK);
        new Keeping(first, city.home(), city, year - 1).keep(CampaignStories.OF_CITIES, lacking);
        new Keeping(first, city.home(), city, year).keep(CampaignStories.OF_CITIES, lacking);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Instant noon(LocalDate day) {
        return Stream.of(day.atTime(LocalTime.NOON).atZone(zone).toInstant(), clock.instant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The records of one organisation in one year. */
    private final class Keeping {

        private final DemoUnit unit;
        private final Lineage keeper;
        private final Actor by;
        private final int year;

        Keeping(DemoUnit unit, Lineage keeper, Actor by, int year) {
            this.unit = unit;
            this.keeper = keeper;
            this.by = by;
            this.year = year;
        }

        /** Somewhere in the part of the year that is over. */
        LocalDate day(double part) {
            var first = LocalDate.of(year, 1, 1);
            var last = year == today().getYear() ? today() : LocalDate.of(year, 12, 31);
            return first.plusDays(Math.round(part * ChronoUnit.DAYS.between(first, last)));
        }

        void keep(List<CampaignStories.Story> stories, Set<RecordKind> lacking) {
            stories.stream()
                    .filter(story -> !lacking.contains(story.kind()))
                    .forEach(story -> keep(story, day(story.when())));
        }

        private void keep(CampaignStories.Story story, LocalDate day) {
            var reached = story.share() == 0
                    ? null
                    : Integer.valueOf((int) (unit.content().staff() * story.share()));
            var people = story.named()
                    ? unit.cast().values().stream()
                            .filter(actor -> actor.isAt(keeper.id()))
                            .map(actor -> Participation.Entry.of(actor.id().value()))
                            .distinct()
                            .toList()
                    : List.<Participation.Entry>of();
            var count = reached == null ? null : Integer.valueOf(Math.max(reached, people.size()));
            var photo = story.scene() == null ? List.<UUID>of() : List.of(photo(story.scene(), day));
            keep(command(story, day, new Participation(count, story.attendees(), people), photo), day);
        }

        private RecordCommand command(
                CampaignStories.Story story, LocalDate day, Participation participation, List<UUID> photo) {
            return new RecordCommand(
                    keeper.id().value(),
                    story.kind(),
                    story.title().formatted(year),
                    day,
                    null,
                    story.place(),
                    story.counterpart(),
                    story.documentNumber() == null
                            ? null
                            : story.documentNumber().formatted(year),
                    null,
                    participation,
                    story.hours() == null ? null : new BigDecimal(story.hours()),
                    null,
                    story.content(),
                    photo);
        }

        void induction(double when, String hours, List<Actor> people, @Nullable BigDecimal score) {
            var entries = people.stream()
                    .map(one -> new Participation.Entry(one.id().value(), null, null, score, null))
                    .toList();
            var day = day(when);
            var last = score == null ? null : day.plusDays(2);
            keep(
                    new RecordCommand(
                            keeper.id().value(),
                            INDUCTION_TRAINING,
                            score == null ? "新员工院级安全教育" : "新员工三级安全教育",
                            day,
                            last == null || last.isAfter(today()) ? null : last,
                            "示教室",
                            null,
                            null,
                            score == null ? TrainingLevel.UNIT : null,
                            new Participation(null, null, entries),
                            new BigDecimal(hours),
                            null,
                            "安全生产法规、消防器材使用、用电用氧安全、医疗废物处置、职业暴露防护。",
                            List.of()),
                    day);
        }

        private void keep(RecordCommand command, LocalDate day) {
            clock.at(noonAfter(command, day), () -> keepRecord.keep(command, by))
                    .orThrow();
        }

        /** Recorded when it was over. */
        private Instant noonAfter(RecordCommand command, LocalDate day) {
            return noon(command.endsOn() == null ? day : command.endsOn());
        }

        private UUID photo(Scene scene, LocalDate day) {
            var upload = Upload.of(Picture.of(scene, true, unit.number()).jpeg(), "现场照片.jpg");
            return clock.at(noon(day), () -> attachments.store(upload, new Uploader.Known(by.id())))
                    .orThrow()
                    .id()
                    .value();
        }
    }
}
