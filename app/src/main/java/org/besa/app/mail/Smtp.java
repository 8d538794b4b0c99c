package org.besa.app.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.besa.app.mail.MailSettings.Security;
import org.besa.seal.value.OpaqueId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * One conversation with a mail server. Everything that knows the mail library is in here.
 *
 * @param random makes the number of each mail
 */
record Smtp(MailSettings to, Clock clock, SecureRandom random) {
    private static final String TO_CONNECT = "10000";
    /** For each answer. */
    private static final String TO_ANSWER = "20000";

    private static final String PROTOCOL = "smtp";
    private static final String OF_SMTP = "mail.smtp.";
    private static final String YES = "true";
    private static final String NO = "false";

    Optional<MailFault> greet() {
        try {
            Transport transport = Session.getInstance(properties(to)).getTransport(PROTOCOL);
            Optional<MailFault> fault = connect(transport, to);
            hangUp(transport);
            return fault;
        } catch (MessagingException e) {
            return Optional.of(MailFault.REFUSED);
        }
    }

    Optional<MailFault> send(Mail mail) {
        Session session = Session.getInstance(properties(to));
        try {
            MimeMessage message = message(session, to.from(), mail);
            Transport transport = session.getTransport(PROTOCOL);
            return connect(transport, to).or(() -> handOver(transport, message));
        } catch (MessagingException e) {
            return Optional.of(MailFault.REFUSED);
        }
    }

    private static Optional<MailFault> connect(Transport transport, MailSettings to) {
        try {
            transport.connect(
                    to.host(),
                    to.port(),
                    to.login().map(MailSettings.Login::user).orElse(null),
                    to.login().map(MailSettings.Login::password).orElse(null));
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.of(MailFault.NOT_LET_IN);
        } catch (MessagingException e) {
            return Optional.of(inTheWay(e, to.security()));
        }
    }

    /** A mail server that is there and answers, and without TLS where that was asked for: it offers none, or none that we believe. */
    private static MailFault inTheWay(MessagingException fault, Security security) {
        boolean network = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return MailFault.UNSAFE;
            }
            network |= cause instanceof IOException;
        }
        return network || security != Security.STARTTLS ? MailFault.UNREACHABLE : MailFault.UNSAFE;
    }

    private static Optional<MailFault> handOver(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (SendFailedException e) {
            boolean address = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            return Optional.of(address ? MailFault.ADDRESS : MailFault.REFUSED);
        } catch (MessagingException e) {
            return Optional.of(MailFault.REFUSED);
        } finally {
            hangUp(transport);
        }
    }

    /** What becomes of the connection afterwards says nothing of the mail. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The mail server was quicker.
        }
    }

    private MimeMessage message(Session session, MailAddress from, Mail mail) throws MessagingException {
        String id = "<" + OpaqueId.random(random).hex() + "@" + from.domain() + ">";
        MimeMessage message = new MimeMessage(session) {
            // The library would name this machine.
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(from.text(), true));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.to().text(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: no program answers that its person is away.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        // RFC 2046, 4.1.1: a line of text ends so, whatever the encoding.
        message.setText(mail.text().replace("\n", "\r\n"), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailSettings to) {
        Properties properties = new Properties();
        properties.setProperty(OF_SMTP + "auth", to.login().isPresent() ? YES : NO);
        properties.setProperty(OF_SMTP + "from", to.from().text());
        // How we greet: the name of this machine is nobody's business.
        properties.setProperty(OF_SMTP + "localhost", to.from().domain());
        properties.setProperty(OF_SMTP + "connectiontimeout", TO_CONNECT);
        properties.setProperty(OF_SMTP + "timeout", TO_ANSWER);
        properties.setProperty(OF_SMTP + "writetimeout", TO_ANSWER);
        properties.setProperty(OF_SMTP + "quitwait", NO);
        boolean starttls = to.security() == Security.STARTTLS;
        properties.setProperty(OF_SMTP + "starttls.enable", starttls ? YES : NO);
        properties.setProperty(OF_SMTP + "starttls.required", starttls ? YES : NO);
        properties.setProperty(OF_SMTP + "ssl.enable", to.security() == Security.TLS ? YES : NO);
        properties.setProperty(OF_SMTP + "ssl.checkserveridentity", YES);
        properties.setProperty(OF_SMTP + "ssl.protocols", "TLSv1.3 TLSv1.2");
        to.certificates().map(Smtp::believing).ifPresent(sockets -> {
            properties.put(OF_SMTP + "ssl.socketFactory", sockets);
            properties.setProperty(OF_SMTP + "socketFactory.fallback", NO);
        });
        return properties;
    }

    private static SSLSocketFactory believing(String certificates) {
        @Nullable PemSslStoreDetails nothingOfOurs = null;
        return SslBundle.of(new PemSslStoreBundle(nothingOfOurs, PemSslStoreDetails.forCertificate(certificates)))
                .createSslContext()
                .getSocketFactory();
    }
}
