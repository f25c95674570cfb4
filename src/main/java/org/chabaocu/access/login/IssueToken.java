package org.chabaocu.access.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.chabaocu.access.AccessSettings;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Exchanges name and password for a token of the API: 256 random bits, of which only the hash is kept. */
@Service
class IssueToken {

    /** The token itself, told this once. */
    record IssuedToken(String token, Instant expiresAt) {}

    private static final int BYTES = 32;

    private final CheckPassword checkPassword;
    private final Tokens tokens;
    private final AccessSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssueToken(CheckPassword checkPassword, Tokens tokens, AccessSettings settings, Clock clock) {
        this.checkPassword = checkPassword;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    Outcome<IssuedToken> issue(String username, String password, String address, @Nullable String device) {
        return checkPassword.check(username, password, address).map(person -> issue(person, device));
    }

    private IssuedToken issue(PersonId person, @Nullable String device) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var expiry = now.plus(settings.tokenLife());
        tokens.insert(person, Sha256.of(token), now, expiry, device);
        return new IssuedToken(token, expiry);
    }
}
