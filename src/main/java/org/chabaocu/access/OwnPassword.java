package org.chabaocu.access;

import java.util.Optional;
import org.chabaocu.platform.Refusal;

/**
 * The password asked for once more before something that only this person may do, such as a signature. A wrong one counts
 * and locks as at the login, and is counted also where the request around it is undone.
 */
public interface OwnPassword {

    /**
     * Why it is refused; empty if it is the right one.
     *
     * @param field as what the caller's form names it
     * @param address where the request comes from
     */
    Optional<Refusal> check(Actor actor, String typed, String field, String address);
}
