package org.chabaocu.access.account;

import java.time.Clock;
import java.util.List;
import org.chabaocu.access.AccessLog;
import org.chabaocu.access.Actor;
import org.chabaocu.access.EndLogins;
import org.chabaocu.access.login.CheckPassword;
import org.chabaocu.access.login.Credentials;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.PasswordRules;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Refusal.FieldFault;
import org.chabaocu.platform.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives oneself a new password. All other logins end with the old one. */
@Service
class ChangePassword {

    /** What is typed, where from, and the session to go on in (null for a program, which logs in again). */
    record Command(
            String current,
            String wanted,
            String address,
            @Nullable String session) {}

    private final CheckPassword checkPassword;
    private final PasswordEncoding encoding;
    private final Credentials credentials;
    private final EndLogins endLogins;
    private final AccessLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangePassword(
            CheckPassword checkPassword,
            PasswordEncoding encoding,
            Credentials credentials,
            EndLogins endLogins,
            AccessLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.checkPassword = checkPassword;
        this.encoding = encoding;
        this.credentials = credentials;
        this.endLogins = endLogins;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<PersonId> change(Actor actor, Command command) {
        var faults = faults(actor, command);
        if (!faults.isEmpty()) return Outcome.refused(new Refusal.Invalid(faults));
        // Guessing the present password here is no easier than at the login: it counts and locks the same.
        return switch (checkPassword.check(actor.username(), command.current(), command.address())) {
            case Outcome.Done<PersonId>(var person) -> {
                store(person, encoding.encode(command.wanted()), command);
                yield Outcome.done(person);
            }
            case Outcome.Refused<PersonId>(Refusal.Forbidden(var text)) ->
                Outcome.refused(Refusal.Invalid.of("currentPassword", text));
            case Outcome.Refused<PersonId> refused -> refused;
        };
    }

    private static List<FieldFault> faults(Actor actor, Command command) {
        if (command.wanted().equals(command.current())) {
            return List.of(new FieldFault("newPassword", Text.of("access.password.unchanged")));
        }
        return PasswordRules.faults(command.wanted(), actor.username()).stream()
                .map(text -> new FieldFault("newPassword", text))
                .toList();
    }

    private void store(PersonId person, String encoded, Command command) {
        transaction.executeWithoutResult(status -> {
            credentials.setPassword(person, encoded, clock.instant());
            endLogins.allBut(person, command.session());
            log.write(AccessLog.Entry.of(person, "PASSWORD_CHANGED", command.address()));
        });
    }
}
