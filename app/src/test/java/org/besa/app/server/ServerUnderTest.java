package org.besa.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.besa.app.database.RecordedStatements;
import org.besa.app.mail.MailBin;
import org.besa.app.mail.MailSettings.Security;
import org.besa.app.mail.SelfSigned;
import org.besa.postgres.WhenRoot;
import org.besa.seal.CountingCrypto;
import org.besa.seal.crypto.Crypto;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A whole server on a home of its own, started once for all tests of this JVM; what requests ask of the database and of the keys is recorded, and its clock can be
 * turned. Who turns it lets it go on. Its mail goes to a mail server of its own.
 */
final class ServerUnderTest {
    static final char[] PASSPHRASE = "grey mules carry seven quiet lamps".toCharArray();

    private final RunningServer server;
    private final MailBin mail;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private ServerUnderTest(RunningServer server, MailBin mail) {
        this.server = server;
        this.mail = mail;
    }

    /** Started, and unlocked, at first use. */
    private static final class Started {
        static final ServerUnderTest SERVER = start();

        private static ServerUnderTest start() {
            ServerHome home = new ServerHome(home());
            MailBin mail = mailFor(home);
            RunningServer running = RunningServer.start(
                    home,
                    ServerSettings.read(home, Optional.of(0), Optional.empty()),
                    WhenRoot.STEP_DOWN,
                    () -> {},
                    made -> made.registerBean(BeanPostProcessor.class, Watching::new));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running, mail, home.root())));
            running.part(Locking.class).unlock(PASSPHRASE.clone());
            return new ServerUnderTest(running, mail);
        }

        /** Takes what this server sends. */
        private static MailBin mailFor(ServerHome home) {
            SelfSigned certificate = SelfSigned.of("localhost");
            MailBin mail = new MailBin(Security.STARTTLS, certificate, false);
            try {
                Path pem = Files.writeString(home.root().resolve("mail.pem"), certificate.pem());
                Files.write(
                        home.settings(),
                        List.of(
                                "mail.host = localhost",
                                "mail.port = " + mail.port(),
                                "mail.certificates-file = " + pem,
                                "mail.from = lamp@lantern.example"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return mail;
        }

        /** As root the database runs as somebody else, who must pass through. */
        private static Path home() {
            try {
                Path home = Files.createTempDirectory("besa-server-test-");
                return Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(RunningServer running, MailBin mail, Path home) {
            running.close();
            mail.close();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Background work, which comes when it likes, is not recorded. */
    private static final class Watching implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (bean) {
                case DataSource connections ->
                    new RecordedStatements(
                            connections, () -> Thread.currentThread().getName().startsWith("tomcat-handler"));
                case Crypto crypto -> new CountingCrypto(crypto);
                case Clock clock -> new TurnedClock(clock);
                default -> bean;
            };
        }
    }

    static ServerUnderTest running() {
        return Started.SERVER;
    }

    <T> T part(Class<T> kind) {
        return server.part(kind);
    }

    <T> Collection<T> parts(Class<T> kind) {
        return server.parts(kind);
    }

    RecordedStatements statements() {
        return (RecordedStatements) part(DataSource.class);
    }

    CountingCrypto crypto() {
        return (CountingCrypto) part(Crypto.class);
    }

    TurnedClock clock() {
        return (TurnedClock) part(Clock.class);
    }

    /** Where its mail goes. */
    MailBin mail() {
        return mail;
    }

    HttpClient http() {
        return http;
    }

    String origin() {
        return server.address().origin();
    }
}
