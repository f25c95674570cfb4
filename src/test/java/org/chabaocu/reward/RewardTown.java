package org.chabaocu.reward;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestPeople;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.hazard.Cause;
import org.chabaocu.hazard.Grade;
import org.chabaocu.hazard.HazardId;
import org.chabaocu.hazard.Level;
import org.chabaocu.hazard.Source;
import org.chabaocu.hazard.application.ActOnHazard;
import org.chabaocu.hazard.application.ReportCommand;
import org.chabaocu.hazard.application.ReportHazard;
import org.chabaocu.hazard.application.Reported;
import org.chabaocu.hazard.application.ReportedBy;
import org.chabaocu.hazard.domain.Acting;
import org.chabaocu.hazard.domain.Command;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit of its own with its people, and hazards closed there by the book. */
final class RewardTown {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    final Organization city;
    final Organization unit;
    final Actor finder;
    final Actor rectifier;
    final Actor witness;
    final Actor safety;
    final Actor leader;
    final Actor union;
    final Actor secondUnion;
    final Actor cityUnion;
    final Actor stranger;

    private final ApplicationContext context;
    private final ReportHazard reportHazard;
    private final ActOnHazard actOnHazard;

    RewardTown(ApplicationContext context) {
        this.context = context;
        reportHazard = context.getBean(ReportHazard.class);
        actOnHazard = context.getBean(ActOnHazard.class);
        var tree = new TestProvince(context);
        var province = tree.province("Province");
        city = tree.below(province, OrganizationKind.CITY_UNION, "City", "350100");
        unit = tree.below(city, OrganizationKind.UNIT, "Hospital", "U1");
        var other = tree.below(city, OrganizationKind.UNIT, "Clinic", "U2");
        finder = tree.person(unit, "王小明");
        rectifier = tree.person(unit, "Rectifier");
        witness = tree.person(unit, "Witness");
        safety = tree.person(unit, "Safety", Role.SAFETY_OFFICER);
        leader = tree.person(unit, "Leader", Role.UNIT_LEADER);
        union = tree.person(unit, "Union", Role.UNIT_UNION);
        secondUnion = tree.person(unit, "Second", Role.UNIT_UNION);
        cityUnion = tree.person(city, "City union", Role.CITY_UNION);
        stranger = tree.person(other, "Stranger", Role.UNIT_UNION, Role.UNIT_LEADER);
    }

    Reported reported(Actor by, boolean anonymous) {
        var command = new ReportCommand(
                unit.id().value(),
                null,
                null,
                "Ward 3",
                "The fire door is blocked",
                OffsetDateTime.now(ZONE).minusMinutes(1),
                null,
                false,
                anonymous,
                null);
        return reportHazard.report(command, ReportedBy.person(by)).orThrow();
    }

    Reported checked(Source source) {
        var command = new ReportCommand(
                unit.id().value(),
                null,
                null,
                "Ward",
                "Worn cable",
                OffsetDateTime.now(ZONE),
                null,
                false,
                false,
                null);
        var by = new ReportedBy(safety, source, null, new Uploader.Known(safety.id()));
        return reportHazard.report(command, by).orThrow();
    }

    HazardId closed() {
        return close(reported(finder, false));
    }

    HazardId close(Reported reported) {
        var id = reported.hazard().id();
        act(id, new Command.Evaluate(Grade.GENERAL, "FIRE", Cause.OBJECT, "Seen", false, null, null, null), safety);
        var plan = new Command.Plan(
                Level.POST,
                rectifier.id().value(),
                "Clear it",
                BigDecimal.TEN,
                LocalDate.now(ZONE).plusDays(5),
                "None");
        act(id, plan, safety);
        act(id, new Command.SubmitRectification("Cleared", null, null), rectifier);
        act(id, new Command.InspectAcceptance(true, "Good"), safety);
        act(id, new Command.SuperviseAcceptance(true, "Agreed"), union);
        awaitNewsHeard(id);
        return id;
    }

    /** The close-out proposes a reward by the rule of that moment; a test's next rule comes after. */
    private void awaitNewsHeard(HazardId id) {
        var unheard = context.getBean(JdbcClient.class)
                .sql("select count(*) from event_publication where completion_date is null and serialized_event like ?")
                .param("%" + id + "%");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> unheard.query(Integer.class).single() == 0);
    }

    /** The person as somebody who can log in and hold a token. */
    TestPeople.TestPerson login(Actor actor) {
        context.getBean(JdbcClient.class)
                .sql("update person set password = ? where id = ?")
                .params(
                        context.getBean(PasswordEncoding.class).encode(TestPeople.PASSWORD),
                        actor.id().value())
                .update();
        return new TestPeople.TestPerson(actor.id(), actor.username(), token(actor));
    }

    String token(Actor actor) {
        return context.getBean(TestPeople.class).token(actor.id());
    }

    void act(HazardId id, Command command, Actor by) {
        actOnHazard.act(id, command, Acting.as(by), null).orThrow();
    }

    void seesToo(HazardId hazard, Actor person) {
        context.getBean(JdbcClient.class)
                .sql("insert into hazard_sighting (unit_id, hazard_id, id, person_id, at) values (?, ?, ?, ?, ?)")
                .params(
                        unit.id().value(),
                        hazard.value(),
                        Ids.next(),
                        person.id().value(),
                        OffsetDateTime.now(ZONE))
                .update();
    }

    RewardRule rule(String fund, @Nullable String witnessShare, RewardRuleCommand.Tariff... tariff) {
        var share = witnessShare == null ? null : new BigDecimal(witnessShare);
        var command = new RewardRuleCommand(null, new BigDecimal(fund), share, List.of(tariff));
        return context.getBean(SetRewardRule.class)
                .set(unit.id(), command, leader, null)
                .orThrow();
    }

    static RewardRuleCommand.Tariff tariff(Grade grade, @Nullable String category, String amount) {
        return new RewardRuleCommand.Tariff(grade, category, new BigDecimal(amount));
    }

    static RewardCommand proposal(@Nullable String amount, @Nullable UUID witness) {
        return new RewardCommand(amount == null ? null : new BigDecimal(amount), "Well seen", witness);
    }

    Reward proposed(HazardId hazard, String amount) {
        return context.getBean(ProposeReward.class)
                .propose(hazard, proposal(amount, null), union)
                .orThrow();
    }

    Reward approved(HazardId hazard, String amount) {
        return context.getBean(DecideReward.class)
                .approve(proposed(hazard, amount).id(), leader, null)
                .orThrow();
    }
}
