package org.chabaocu.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Optional;
import org.chabaocu.notification.NotificationSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail over SMTP: plain text in the reader's language, several notices in one. */
@Component
class MailChannel implements Channel {

    private static final int MOST_NOTICES = 5_000;
    private static final int MOST_LINES = 20;

    private final ObjectProvider<JavaMailSender> sender;
    private final Addressees addressees;
    private final MailWords words;
    private final NotificationSettings settings;

    MailChannel(
            ObjectProvider<JavaMailSender> sender,
            Addressees addressees,
            MailWords words,
            NotificationSettings settings) {
        this.sender = sender;
        this.addressees = addressees;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MAIL;
    }

    @Override
    public int mostNotices(Receiver receiver) {
        return MOST_NOTICES;
    }

    @Override
    public int mostLines() {
        return MOST_LINES;
    }

    @Override
    public Answer send(Letter letter) {
        return addressees
                .find(letter.receiver().id())
                .map(addressee -> send(letter, addressee))
                .orElseGet(() -> new Answer.Refused("no mail address any more"));
    }

    private Answer send(Letter letter, Addressees.Addressee addressee) {
        var smtp = sender.getObject();
        try {
            smtp.send(mail(smtp.createMimeMessage(), letter, addressee));
            return new Answer.Received();
        } catch (MailException e) {
            return MailFailure.of(e);
        } catch (MessagingException e) {
            return new Answer.Refused(Optional.ofNullable(e.getMessage()).orElse("not a mail"));
        }
    }

    private MimeMessage mail(MimeMessage mail, Letter letter, Addressees.Addressee addressee)
            throws MessagingException {
        var parts = new MimeMessageHelper(mail, "UTF-8");
        parts.setFrom(settings.mailFrom());
        parts.setTo(addressee.address());
        parts.setSubject(words.subject(letter, addressee.locale()));
        parts.setText(words.body(letter, addressee.locale()));
        parts.setSentDate(Date.from(letter.createdAt()));
        // The same with each attempt: that is how a repeat is recognised.
        mail.setHeader("Message-ID", "<" + letter.id() + "@chabaocu>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}
