package org.chabaocu.access.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chabaocu.access.Actors;
import org.chabaocu.access.TestApi;
import org.chabaocu.access.TestBrowser;
import org.chabaocu.access.TestPeople;
import org.chabaocu.organization.OrganizationKind;
import org.chabaocu.people.PersonId;
import org.chabaocu.people.Role;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.setup.SetupCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SetupTest {

    @Autowired
    SetUpProvince setUpProvince;

    @Autowired
    SetupCode setupCode;

    @Autowired
    Actors actors;

    @Autowired
    TestPeople people;

    @Autowired
    TestApi api;

    private final String username = "admin." + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void the_code_makes_a_province_and_its_administrator_once() {
        var code = setupCode.offer();

        var administrator = setUpProvince.setUp(command(code, "350000", "Chabaocu-2026"));

        assertThat(administrator).isInstanceOf(Outcome.Done.class);
        var actor = actors.findByUsername(username).orElseThrow();
        assertThat(actor.home().kind()).isEqualTo(OrganizationKind.PROVINCE_UNION);
        assertThat(actor.holds(Role.ADMINISTRATOR, actor.home())).isTrue();
        assertThat(faultyField(setUpProvince.setUp(command(code, "350000", "Chabaocu-2026"))))
                .isEqualTo("setupCode");
    }

    @Test
    void bad_input_is_named_and_does_not_use_up_the_code() {
        var code = setupCode.offer();

        assertThat(faultyField(setUpProvince.setUp(command("WRONG", "350000", "Chabaocu-2026"))))
                .isEqualTo("setupCode");
        assertThat(faultyField(setUpProvince.setUp(command(code, "35", "Chabaocu-2026"))))
                .isEqualTo("divisionCode");
        assertThat(faultyField(setUpProvince.setUp(command(code, "350000", "weak"))))
                .isEqualTo("password");

        assertThat(actors.findByUsername(username)).isEmpty();
        assertThat(setUpProvince.setUp(command(code, "350000", "Chabaocu-2026")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void where_there_is_a_province_there_is_no_setup() {
        people.tree();
        try (var browser = new TestBrowser(api)) {
            assertThat(browser.get("/setup").statusCode()).isEqualTo(404);
        }
    }

    private SetUpProvince.Command command(String code, String divisionCode, String password) {
        return new SetUpProvince.Command(
                code, "Test province", divisionCode, "Administrator", username, password, "test-" + username);
    }

    private static String faultyField(Outcome<PersonId> outcome) {
        return outcome instanceof Outcome.Refused<PersonId>(Refusal.Invalid(var faults))
                ? faults.stream().map(FieldFault::field).findFirst().orElse("")
                : String.valueOf(outcome);
    }
}
