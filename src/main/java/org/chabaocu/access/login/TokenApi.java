package org.chabaocu.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chabaocu.access.Actor;
import org.chabaocu.access.EndLogins;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.RefusedException;
import org.chabaocu.platform.web.ClientAddress;
import org.chabaocu.platform.web.NotLoggedInException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Login and logout of programs. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApi {

    private final IssueToken issueToken;
    private final Tokens tokens;
    private final EndLogins endLogins;
    private final ZoneId zone;

    TokenApi(IssueToken issueToken, Tokens tokens, EndLogins endLogins, ZoneId zone) {
        this.issueToken = issueToken;
        this.tokens = tokens;
        this.endLogins = endLogins;
        this.zone = zone;
    }

    record LoginBody(
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 1000) String password) {}

    record TokenAnswer(String token, OffsetDateTime expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TokenAnswer issue(@Valid @RequestBody LoginBody login, HttpServletRequest request) {
        var device = Device.of(request);
        return switch (issueToken.issue(login.username(), login.password(), ClientAddress.of(request), device)) {
            case Outcome.Done<IssueToken.IssuedToken>(var issued) ->
                new TokenAnswer(issued.token(), local(issued.expiresAt()));
            case Outcome.Refused<IssueToken.IssuedToken>(Refusal.Forbidden(var text)) ->
                throw new NotLoggedInException(text);
            case Outcome.Refused<IssueToken.IssuedToken>(var refusal) -> throw new RefusedException(refusal);
        };
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request) {
        BearerToken.of(request).ifPresent(token -> tokens.delete(Sha256.of(token)));
    }

    /** Logs out everywhere: all tokens and all browsers. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(Actor actor) {
        endLogins.all(actor.id());
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
