package org.chabaocu.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chabaocu.access.TestPeople;
import org.chabaocu.access.TestPeople.TestPerson;
import org.chabaocu.platform.ApplicationTest;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CheckPasswordTest {

    private static final String WRONG = "Wrong-2026-pass";

    @Autowired
    CheckPassword checkPassword;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private TestPerson person;
    private String address;

    @BeforeEach
    void someone() {
        person = people.worker(people.tree());
        address = "test-" + person.username();
    }

    @Test
    void after_five_failures_in_a_row_the_right_password_is_refused_too() {
        for (int i = 0; i < 5; i++) assertThat(enters(WRONG)).isFalse();
        assertThat(enters(TestPeople.PASSWORD)).isFalse();
        assertThat(entries("LOGIN_FAILED")).isEqualTo(4);
        assertThat(entries("LOCKED")).isEqualTo(1);
    }

    @Test
    void four_failures_and_a_success_begin_the_count_anew() {
        for (int i = 0; i < 4; i++) assertThat(enters(WRONG)).isFalse();
        assertThat(enters(TestPeople.PASSWORD)).isTrue();
        for (int i = 0; i < 4; i++) assertThat(enters(WRONG)).isFalse();
        assertThat(enters(TestPeople.PASSWORD)).isTrue();
    }

    @Test
    void a_lock_ends_after_its_time_and_the_next_one_needs_five_failures_again() {
        for (int i = 0; i < 5; i++) assertThat(enters(WRONG)).isFalse();
        jdbc.sql("update person set locked_until = now() - interval '1 second' where id = :id")
                .param("id", person.id().value())
                .update();

        assertThat(enters(WRONG)).isFalse();
        assertThat(enters(TestPeople.PASSWORD)).isTrue();
    }

    @Test
    void of_twenty_simultaneous_wrong_tries_five_are_looked_at() throws Exception {
        var outcomes = atOnce(20, WRONG);
        assertThat(outcomes).doesNotContain(true);
        assertThat(entries("LOGIN_FAILED") + entries("LOCKED")).isEqualTo(5);
    }

    @Test
    void twenty_simultaneous_right_logins_all_succeed() throws Exception {
        assertThat(atOnce(20, TestPeople.PASSWORD)).doesNotContain(false);
    }

    @Test
    void too_many_failures_from_one_address_have_to_wait_whatever_the_name() {
        Refusal last = null;
        for (int i = 0; i <= 200 && !(last instanceof Refusal.TooMany); i++) {
            var outcome = checkPassword.check("nobody-" + i, "x".repeat(200), address);
            last = outcome instanceof Outcome.Refused<?>(var refusal) ? refusal : null;
        }
        assertThat(last).isInstanceOf(Refusal.TooMany.class);
        assertThat(enters(TestPeople.PASSWORD)).isFalse();
    }

    private List<Boolean> atOnce(int count, String password) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, count)
                    .<Callable<Boolean>>mapToObj(i -> () -> enters(password))
                    .toList();
            return threads.invokeAll(tries).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }

    private boolean enters(String password) {
        return checkPassword.check(person.username(), password, address) instanceof Outcome.Done;
    }

    private int entries(String action) {
        return jdbc.sql("select count(*) from access_log where actor_id = :id and action = :action")
                .param("id", person.id().value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
