package org.chabaocu.access.setup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chabaocu.access.AccessLog;
import org.chabaocu.organization.CreateProvince;
import org.chabaocu.organization.Organization;
import org.chabaocu.organization.OrganizationId;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.PasswordRules;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.Ids;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.setup.SetupCode;
import org.chabaocu.platform.sql.Moments;
import org.chabaocu.platform.web.RateLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Uses up the code that the empty installation has printed, and makes the province union and its administrator. */
@Service
class SetUpProvince {

    /** What the first administrator types, and where from. */
    record Command(
            String code,
            String province,
            String divisionCode,
            String name,
            String username,
            String password,
            String address) {}

    private final SetupCode setupCode;
    private final CreateProvince createProvince;
    private final PasswordEncoding encoding;
    private final AccessLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RateLimit triesByAddress;

    SetUpProvince(
            SetupCode setupCode,
            CreateProvince createProvince,
            PasswordEncoding encoding,
            AccessLog log,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.setupCode = setupCode;
        this.createProvince = createProvince;
        this.encoding = encoding;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.triesByAddress = new RateLimit(30, Duration.ofMinutes(10));
    }

    Outcome<PersonId> setUp(Command command) {
        var tooMany = triesByAddress.take(command.address());
        if (tooMany.isPresent()) return Outcome.refused(tooMany.get());
        var faults = PasswordRules.faults(command.password(), command.username());
        if (!faults.isEmpty()) return refused(faults);
        var encoded = encoding.encode(command.password());
        return transaction.execute(status -> {
            var outcome = create(command, encoded);
            if (outcome instanceof Outcome.Refused) status.setRollbackOnly();
            return outcome;
        });
    }

    private static Outcome<PersonId> refused(List<Text> faults) {
        return Outcome.refused(new Refusal.Invalid(
                faults.stream().map(text -> new FieldFault("password", text)).toList()));
    }

    private Outcome<PersonId> create(Command command, String encoded) {
        if (!setupCode.redeem(command.code())) {
            return Outcome.refused(Refusal.Invalid.of("setupCode", Text.of("access.setup.wrongCode")));
        }
        return switch (createProvince.create(command.province(), command.divisionCode())) {
            case Outcome.Done<Organization>(var province) ->
                Outcome.done(administrator(command, encoded, province.id()));
            case Outcome.Refused<Organization>(Refusal.Invalid(var faults)) ->
                Outcome.refused(new Refusal.Invalid(
                        faults.stream().map(SetUpProvince::asTyped).toList()));
            case Outcome.Refused<Organization>(var refusal) -> Outcome.refused(refusal);
        };
    }

    /** The faults of a node, named as the fields of this form are. */
    private static FieldFault asTyped(FieldFault fault) {
        var field = fault.field().equals("code") ? "divisionCode" : "province";
        return new FieldFault(field, fault.text());
    }

    private PersonId administrator(Command command, String encoded, OrganizationId province) {
        var id = new PersonId(Ids.next());
        var now = Moments.parameter(clock.instant());
        jdbc.sql("""
                        insert into person (id, username, name, home_id, password, password_changed_at, created_at)
                        values (:id, :username, :name, :home, :password, :now, :now)
                        """)
                .param("id", id.value())
                .param("username", command.username())
                .param("name", command.name())
                .param("home", province.value())
                .param("password", encoded)
                .param("now", now)
                .update();
        jdbc.sql("""
                        insert into role_assignment (person_id, role, organization_id, assigned_at)
                        values (:person, :role, :province, :now)
                        """)
                .param("person", id.value())
                .param("role", Role.ADMINISTRATOR.name())
                .param("province", province.value())
                .param("now", now)
                .update();
        log.write(new AccessLog.Entry(id, "SETUP", province.toString(), Map.of(), command.address()));
        return id;
    }
}
