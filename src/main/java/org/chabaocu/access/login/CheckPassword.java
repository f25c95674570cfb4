package org.chabaocu.access.login;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.chabaocu.access.AccessLog;
import org.chabaocu.access.AccessSettings;
import org.chabaocu.people.PasswordEncoding;
import org.chabaocu.people.PasswordRules;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.InTurn;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.chabaocu.platform.web.RateLimit;
import org.springframework.stereotype.Service;

/**
 * Finds out who logs in. An unknown name, a wrong password, a locked and an inactive person get the same answer after
 * the same time.
 */
@Service
public class CheckPassword {

    private final Credentials credentials;
    private final PasswordEncoding encoding;
    private final AccessSettings settings;
    private final AccessLog log;
    private final Clock clock;
    private final RateLimit failuresByAddress;
    private final InTurn inTurn = new InTurn(256);

    CheckPassword(
            Credentials credentials, PasswordEncoding encoding, AccessSettings settings, AccessLog log, Clock clock) {
        this.credentials = credentials;
        this.encoding = encoding;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
        this.failuresByAddress = new RateLimit(settings.failuresPerAddress(), settings.addressPeriod());
    }

    public Outcome<PersonId> check(String username, String password, String address) {
        var tooMany = failuresByAddress.check(address);
        if (tooMany.isPresent()) return Outcome.refused(tooMany.get());
        // One after the other for each name, so that simultaneous logins of one person are no failures of each other.
        var person = inTurn.take(username.toLowerCase(Locale.ROOT), () -> tryOnce(username, password, address));
        if (person.isPresent()) return Outcome.done(person.get());
        var _ = failuresByAddress.take(address);
        return Outcome.refused(new Refusal.Forbidden(Text.of(
                "access.login.refused", settings.failures(), settings.lock().toMinutes())));
    }

    private Optional<PersonId> tryOnce(String username, String password, String address) {
        var begun = credentials.begin(username, settings.failures(), settings.lock(), clock.instant());
        var encoded = begun.map(Credentials.Try::password).orElse(null);
        var right = password.length() <= PasswordRules.LONGEST && encoding.matches(password, encoded);
        if (begun.isEmpty()) return Optional.empty();
        var found = begun.get();
        if (right && found.active()) {
            credentials.succeed(found.person());
            if (encoded != null && encoding.isOutdated(encoded)) {
                credentials.renewEncoding(found.person(), encoding.encode(password));
            }
            log.write(AccessLog.Entry.of(found.person(), "LOGIN", address));
            return Optional.of(found.person());
        }
        log.write(AccessLog.Entry.of(found.person(), found.locksNow() ? "LOCKED" : "LOGIN_FAILED", address));
        return Optional.empty();
    }
}
