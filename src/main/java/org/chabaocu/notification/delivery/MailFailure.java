package org.chabaocu.notification.delivery;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Tells a mail server that is down from one that does not want this address. */
final class MailFailure {

    private static final int FOREVER = 500;

    private MailFailure() {}

    static Answer of(MailException failure) {
        var all = all(failure);
        var reason = reason(all);
        var address = first(all, SMTPAddressFailedException.class).map(SMTPAddressFailedException::getReturnCode);
        if (address.isPresent())
            return address.get() >= FOREVER ? new Answer.Refused(reason) : new Answer.Unreachable(reason, false);
        var content = first(all, SMTPSendFailedException.class).map(SMTPSendFailedException::getReturnCode);
        return new Answer.Unreachable(reason, content.isEmpty() || content.get() < FOREVER);
    }

    /** The failure and everything it comes from. */
    private static List<Throwable> all(MailException failure) {
        var all = new ArrayList<Throwable>();
        var seen = new HashSet<Throwable>();
        var left = new ArrayDeque<Throwable>(List.of(failure));
        while (!left.isEmpty()) {
            var one = left.remove();
            if (!seen.add(one)) continue;
            all.add(one);
            if (one.getCause() != null) left.add(one.getCause());
            if (one instanceof MessagingException mail && mail.getNextException() != null)
                left.add(mail.getNextException());
            if (one instanceof MailSendException sending) left.addAll(List.of(sending.getMessageExceptions()));
        }
        return all;
    }

    private static <T> Optional<T> first(List<Throwable> all, Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String reason(List<Throwable> all) {
        var last = all.getLast();
        return last.getClass().getSimpleName() + ": "
                + Optional.ofNullable(last.getMessage()).orElse("").strip();
    }
}
