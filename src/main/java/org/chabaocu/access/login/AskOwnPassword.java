package org.chabaocu.access.login;

import java.util.Objects;
import java.util.Optional;
import org.chabaocu.access.Actor;
import org.chabaocu.access.OwnPassword;
import org.chabaocu.people.PersonId;
import org.chabaocu.platform.Outcome;
import org.chabaocu.platform.Refusal;
import org.chabaocu.platform.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Outside of any transaction, so that a request with an Idempotency-Key, undone when refused, cannot guess for nothing. */
@Component
class AskOwnPassword implements OwnPassword {

    private final CheckPassword checkPassword;
    private final TransactionTemplate alone;

    AskOwnPassword(CheckPassword checkPassword, PlatformTransactionManager transactions) {
        this.checkPassword = checkPassword;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public Optional<Refusal> check(Actor actor, String typed, String field, String address) {
        if (typed.isEmpty()) return Optional.of(Refusal.Invalid.of(field, Text.of("fault.NotBlank")));
        var outcome =
                Objects.requireNonNull(alone.execute(status -> checkPassword.check(actor.username(), typed, address)));
        return switch (outcome) {
            case Outcome.Done<PersonId> done -> Optional.empty();
            case Outcome.Refused<PersonId>(Refusal.Forbidden(var text)) -> Optional.of(Refusal.Invalid.of(field, text));
            case Outcome.Refused<PersonId>(var refusal) -> Optional.of(refusal);
        };
    }
}
