package org.besa.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.app.mail.MailSettings.Security;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** A mail server that really talks SMTP, on a port of its own, and keeps what it takes. */
public final class MailBin implements AutoCloseable {
    /** As whom one may come, and with which password. */
    public static final MailSettings.Login LOGIN = new MailSettings.Login("lantern", "grey mules");

    private static final int NO_SUCH_ADDRESS = 550;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final boolean implicit;
    private final SMTPServer server;

    /**
     * What came.
     *
     * @param greeting how the sender called itself
     * @param secure whether nobody could listen
     * @param source the whole of it, byte by byte as Latin letters
     */
    public record Received(String from, String to, String greeting, boolean secure, String source) {
        /** As a mail program reads it. */
        public MimeMessage read() {
            try {
                return new MimeMessage(
                        jakarta.mail.Session.getInstance(new Properties()),
                        new ByteArrayInputStream(source.getBytes(StandardCharsets.ISO_8859_1)));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What its reader sees below the subject. */
        public String text() {
            try {
                return (String) read().getContent();
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Opens one.
     *
     * @param security what it offers
     * @param login whether one must say who one is
     */
    public MailBin(Security security, SelfSigned certificate, boolean login) {
        implicit = security == Security.TLS;
        SMTPServer.Builder building = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("mail.lantern.example")
                .insertReceivedHeaders(false)
                .messageHandlerFactory(Taking::new);
        if (login) {
            building = building.requireAuth()
                    .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                        if (!new MailSettings.Login(user, password).equals(LOGIN)) {
                            throw new LoginFailedException();
                        }
                    }));
        }
        building = switch (security) {
            case STARTTLS -> building.enableTLS().startTlsSocketFactory(certificate.context());
            case TLS -> building.serverSocketFactory(certificate.context());
            case NONE -> building;
        };
        server = building.build();
        server.start();
    }

    private final class Taking implements MessageHandler {
        private final MessageContext context;
        private final List<String> to = new ArrayList<>();
        private String from = "";

        Taking(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            asked.incrementAndGet();
            if (unknown.contains(recipient)) {
                throw new RejectException(NO_SUCH_ADDRESS, "no such address as " + recipient);
            }
            to.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            String source = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1);
            received.add(new Received(
                    from,
                    String.join(",", to),
                    context.getHelo().orElse(""),
                    implicit || ((Session) context).isTLSStarted(),
                    source));
            to.forEach(each -> Optional.ofNullable(meanwhile.remove(each)).ifPresent(Runnable::run));
            return "taken";
        }

        @Override
        public void done() {
            // Nothing is kept of a conversation.
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** How this one is reached. */
    public MailSettings settings(Security security, SelfSigned believed) {
        return new MailSettings(
                "localhost",
                port(),
                security,
                Optional.empty(),
                new MailAddress("lamp@lantern.example"),
                Optional.of(believed.pem()));
    }

    /** From now on nobody has this address, or somebody has it again. */
    public void forget(String address, boolean forgotten) {
        if (forgotten) {
            unknown.add(address);
        } else {
            unknown.remove(address);
        }
    }

    /** Does this once: when the next mail for that address has come, and before its sender is told that it was taken. */
    public void meanwhile(String address, Runnable act) {
        meanwhile.put(address, act);
    }

    /** How often somebody asked to hand something over. */
    public int asked() {
        return asked.get();
    }

    /** All that came for an address until now. */
    public List<Received> of(String address) {
        return received.stream().filter(each -> each.to().equals(address)).toList();
    }

    public List<Received> all() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop();
    }
}
