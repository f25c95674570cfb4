package org.chabaocu.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chabaocu.access.Actor;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestPeople;
import org.chabaocu.administration.TestProvince;
import org.chabaocu.attachment.Attachments;
import org.chabaocu.attachment.Pictures;
import org.chabaocu.attachment.Upload;
import org.chabaocu.attachment.Uploader;
import org.chabaocu.campaign.record.KeepRecord;
import org.chabaocu.campaign.record.Participation;
import org.chabaocu.campaign.record.RecordCommand;
import org.chabaocu.campaign.record.RecordId;
import org.chabaocu.campaign.record.RecordKind;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A city union and two units of its own with their people. */
public final class CampaignTown {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public final Organization province;
    public final Organization city;
    public final Organization unit;
    public final Organization ward;
    public final Organization other;
    public final Actor union;
    public final Actor leader;
    public final Actor safety;
    public final Actor worker;
    public final Actor nurse;
    public final Actor cityUnion;
    public final Actor provinceUnion;
    public final Actor government;
    public final Actor stranger;

    private final ApplicationContext context;

    public CampaignTown(ApplicationContext context) {
        this.context = context;
        var tree = new TestProvince(context);
        province = tree.province("山南省医务工会");
        city = tree.below(province, OrganizationKind.CITY_UNION, "云台市医务工会", "350100");
        unit = tree.below(city, OrganizationKind.UNIT, "云台市第一人民医院", "U1");
        ward = tree.below(unit, OrganizationKind.DEPARTMENT, "护理部", "D1");
        other = tree.below(city, OrganizationKind.UNIT, "云台市妇幼保健院", "U2");
        union = tree.person(unit, "李主席", Role.UNIT_UNION);
        leader = tree.person(unit, "王院长", Role.UNIT_LEADER);
        safety = tree.person(unit, "赵安全", Role.SAFETY_OFFICER);
        worker = tree.person(ward, "张小明");
        nurse = tree.person(ward, "陈护士");
        cityUnion = tree.person(city, "市工会", Role.CITY_UNION);
        provinceUnion = tree.person(province, "省工会", Role.PROVINCE_UNION);
        government = tree.person(city, "卫健委", Role.GOVERNMENT);
        stranger = tree.person(other, "外单位", Role.UNIT_UNION, Role.UNIT_LEADER);
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** A day of this year that has been. */
    public static LocalDate earlier(int days) {
        var day = today().minusDays(days);
        return day.getYear() == today().getYear() ? day : today();
    }

    public RestTestClient as(Actor actor) {
        return context.getBean(TestApi.class).withToken(token(actor));
    }

    public String token(Actor actor) {
        return context.getBean(TestPeople.class).token(actor.id());
    }

    /** The person as somebody who can log in and hold a token. */
    public TestPeople.TestPerson login(Actor actor) {
        context.getBean(JdbcClient.class)
                .sql("update person set password = ? where id = ?")
                .params(
                        context.getBean(PasswordEncoding.class).encode(TestPeople.PASSWORD),
                        actor.id().value())
                .update();
        return new TestPeople.TestPerson(actor.id(), actor.username(), token(actor));
    }

    public UUID photo(Actor by) {
        return context.getBean(Attachments.class)
                .store(Upload.of(Pictures.jpeg(800, 600), "会议照片.jpg"), new Uploader.Known(by.id()))
                .orThrow()
                .id()
                .value();
    }

    /** The body of a record of the unit. */
    public Map<String, Object> body(RecordKind kind, Object... more) {
        var body = new HashMap<String, Object>(Map.of(
                "organizationId",
                unit.id().toString(),
                "kind",
                kind.name(),
                "title",
                "第一季度" + kind,
                "heldOn",
                earlier(3).toString()));
        for (var i = 0; i < more.length; i += 2) body.put(String.valueOf(more[i]), more[i + 1]);
        return body;
    }

    public RecordCommand command(RecordKind kind, LocalDate heldOn) {
        return command(unit, kind, heldOn, Participation.NONE, null);
    }

    public static RecordCommand command(
            Organization keeper,
            RecordKind kind,
            LocalDate heldOn,
            Participation participation,
            @Nullable BigDecimal hours) {
        return new RecordCommand(
                keeper.id().value(),
                kind,
                "记录 " + kind,
                heldOn,
                null,
                null,
                null,
                null,
                null,
                participation,
                hours,
                null,
                null,
                List.of());
    }

    public RecordId keep(RecordCommand command, Actor by) {
        return Objects.requireNonNull(
                context.getBean(KeepRecord.class).keep(command, by).orThrow());
    }
}
