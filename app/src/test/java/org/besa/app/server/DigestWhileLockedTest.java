package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Sessions;
import org.besa.app.digest.DigestRounds;
import org.besa.app.mail.MailBin;
import org.besa.app.mail.MailSettings.Security;
import org.besa.app.mail.SelfSigned;
import org.besa.postgres.WhenRoot;
import org.besa.seal.signin.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A locked server sends nothing; unlocked later on the same day it sends what is due, and what one that died may have sent. One without a mail server says so to whoever looks. */
@Tag("database")
class DigestWhileLockedTest {
    private static final String READER = "mira@mail.lantern.example";
    private static final SelfSigned CERTIFICATE = SelfSigned.of("localhost");
    private final LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    private static final char[] PASSPHRASE = "correct horse battery staple".toCharArray();

    private static final class Turning implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Clock clock ? new TurnedClock(clock) : bean;
        }
    }

    private static RunningServer start(TestHome home) {
        ServerSettings settings = ServerSettings.read(home.server(), Optional.of(0), Optional.empty());
        return RunningServer.start(
                home.server(),
                settings,
                WhenRoot.STEP_DOWN,
                () -> {},
                made -> made.registerBean(BeanPostProcessor.class, Turning::new));
    }

    @Test
    void aLockedServerSendsNothing() throws Exception {
        try (TestHome home = TestHome.make();
                MailBin bin = new MailBin(Security.STARTTLS, CERTIFICATE, true)) {
            told(home, bin);
            try (RunningServer server = start(home)) {
                server.part(Locking.class).unlock(PASSPHRASE.clone());
                Token session = new Household(server).moveIn(1).getFirst();
                asks(server, session);
            }

            try (RunningServer server = start(home)) {
                ((TurnedClock) server.part(Clock.class)).turnTo(tomorrow);
                server.part(DigestRounds.class).round();
                assertThat(bin.asked()).isZero();

                server.part(Locking.class).unlock(PASSPHRASE.clone());
                server.part(DigestRounds.class).round();
                assertThat(bin.of(READER)).hasSize(1);
            }
        }
    }

    /** It took the mail and died before it could keep that: of two evils, a mail that comes twice is the smaller. */
    @Test
    void whatADyingServerHandedOverIsHandedOverOnceMoreAfterTheLease() throws Exception {
        Instant noon = tomorrow.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        try (TestHome home = TestHome.make();
                MailBin bin = new MailBin(Security.STARTTLS, CERTIFICATE, true)) {
            told(home, bin);
            try (RunningServer server = start(home)) {
                server.part(Locking.class).unlock(PASSPHRASE.clone());
                asks(server, new Household(server).moveIn(1).getFirst());
                bin.meanwhile(READER, server::close);
                roundAt(server, noon);
                assertThat(bin.of(READER)).hasSize(1);
            }

            try (RunningServer server = start(home)) {
                server.part(Locking.class).unlock(PASSPHRASE.clone());
                roundAt(server, noon.plus(Duration.ofMinutes(14)));
                assertThat(bin.of(READER))
                        .as("another node may still be about it")
                        .hasSize(1);
                roundAt(server, noon.plus(Duration.ofMinutes(15)));
                assertThat(bin.of(READER)).hasSize(2);
                roundAt(server, noon.plus(Duration.ofHours(1)));
                assertThat(bin.of(READER)).as("once more, and no oftener").hasSize(2);
            }
        }
    }

    private static void roundAt(RunningServer server, Instant moment) {
        ((TurnedClock) server.part(Clock.class)).turnTo(moment);
        server.part(DigestRounds.class).round();
    }

    /** The mail server asks for name and password, which stand in a file. */
    private static void told(TestHome home, MailBin bin) throws IOException {
        Path password = Files.writeString(home.folder().resolve("password"), MailBin.LOGIN.password() + "\n");
        Path certificate = Files.writeString(home.folder().resolve("certificate.pem"), CERTIFICATE.pem());
        Files.write(
                home.server().settings(),
                List.of(
                        "mail.host = localhost",
                        "mail.port = " + bin.port(),
                        "mail.user = " + MailBin.LOGIN.user(),
                        "mail.password-file = " + password,
                        "mail.certificates-file = " + certificate,
                        "mail.from = lamp@lantern.example"));
    }

    private void asks(RunningServer server, Token session) throws Exception {
        Person person = new Person(URI.create(server.address().origin()), session);
        String at = person.opens("Heron").orElseThrow();
        String who =
                server.part(Sessions.class).find(session).orElseThrow().id().hex();
        assertThat(person.post(
                                at + "/tasks/new",
                                Map.of("revision", "0", "what", "Call", "due", tomorrow.toString(), "who", who))
                        .statusCode())
                .isEqualTo(303);
        assertThat(person.post(
                                "/account/digest",
                                Map.of(
                                        "address",
                                        READER,
                                        "day",
                                        tomorrow.getDayOfWeek().name().toLowerCase(Locale.ROOT),
                                        "language",
                                        "en",
                                        "shape",
                                        "numbers"))
                        .headers()
                        .firstValue("Location"))
                .contains("/account/digest?said=asked");
    }

    @Test
    void whereNoMailServerIsNamedThePageSaysSo() throws Exception {
        try (TestHome home = TestHome.make();
                RunningServer server = start(home)) {
            server.part(Locking.class).unlock(PASSPHRASE.clone());
            Person person = new Person(
                    URI.create(server.address().origin()),
                    new Household(server).moveIn(1).getFirst());

            assertThat(person.get("/account/digest").body())
                    .contains("This server cannot send mail yet", "docs/operators.md")
                    .doesNotContain("name=\"address\"", "/account/digest/now");
            assertThat(person.post("/account/digest", Map.of("address", READER))
                            .headers()
                            .firstValue("Location"))
                    .contains("/account/digest");
            server.part(DigestRounds.class).round();
        }
    }
}
