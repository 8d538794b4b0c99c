package org.besa.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.besa.app.mail.MailBin.Received;
import org.besa.app.mail.MailSettings.Login;
import org.besa.app.mail.MailSettings.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail leaves by TLS to a mail server that is the right one, or not at all; in the clear only where whoever runs the server chose so. */
class MailerTest {
    private static final SelfSigned LOCALHOST = SelfSigned.of("localhost");
    private static final SelfSigned OTHER = SelfSigned.of("elsewhere.example");
    private static final MailAddress MIRA = new MailAddress("mira@lantern.example");
    private static final Mail MAIL = new Mail(MIRA, "Reminder", "Today: no dates.\n\nPlease sign in.\n", "en");

    private static Mailer mailer(MailSettings settings) {
        return new Mailer(
                Optional.of(settings),
                Clock.fixed(Instant.parse("2026-03-05T06:00:00Z"), ZoneOffset.UTC),
                new SecureRandom());
    }

    private static MailBin bin(Security offered) {
        return new MailBin(offered, LOCALHOST, false);
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aMailIsTakenInEachWay(Security security) {
        try (MailBin bin = bin(security)) {
            assertThat(mailer(bin.settings(security, LOCALHOST)).send(MAIL)).isEmpty();

            assertThat(bin.all()).singleElement().satisfies(taken -> {
                assertThat(taken.secure()).isEqualTo(security != Security.NONE);
                assertThat(taken.from()).isEqualTo("lamp@lantern.example");
                assertThat(taken.to()).isEqualTo(MIRA.text());
                assertThat(taken.text()).isEqualTo("Today: no dates.\r\n\r\nPlease sign in.\r\n");
            });
        }
    }

    /** The usual setting: what offers no TLS gets nothing. */
    @Test
    void aMailServerWithoutTlsGetsNothing() {
        try (MailBin bin = bin(Security.NONE)) {
            assertThat(mailer(bin.settings(Security.STARTTLS, LOCALHOST)).send(MAIL))
                    .contains(MailFault.UNSAFE);
            assertThat(mailer(bin.settings(Security.TLS, LOCALHOST)).send(MAIL)).isPresent();
            assertThat(bin.asked()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void whoShowsACertificateThatNobodyBelievesGetsNothing(Security security) {
        try (MailBin bin = bin(security)) {
            MailSettings believing = bin.settings(security, LOCALHOST);
            MailSettings usual = new MailSettings(
                    believing.host(), believing.port(), security, Optional.empty(), believing.from(), Optional.empty());

            assertThat(mailer(usual).send(MAIL)).contains(MailFault.UNSAFE);
            assertThat(mailer(bin.settings(security, OTHER)).send(MAIL)).contains(MailFault.UNSAFE);
            assertThat(bin.asked()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Security.class,
            names = {"STARTTLS", "TLS"})
    void whoShowsACertificateOfAnotherHostGetsNothing(Security security) {
        try (MailBin bin = new MailBin(security, OTHER, false)) {
            assertThat(mailer(bin.settings(security, OTHER)).send(MAIL)).contains(MailFault.UNSAFE);
            assertThat(bin.asked()).isZero();
        }
    }

    @Test
    void nameAndPasswordAreShownAndWrongOnesAreTold() {
        try (MailBin bin = new MailBin(Security.STARTTLS, LOCALHOST, true)) {
            MailSettings open = bin.settings(Security.STARTTLS, LOCALHOST);

            assertThat(mailer(as(open, MailBin.LOGIN)).send(MAIL)).isEmpty();
            assertThat(mailer(as(open, new Login("lantern", "grey cows"))).send(MAIL))
                    .contains(MailFault.NOT_LET_IN);
            assertThat(bin.all()).hasSize(1);
        }
    }

    @Test
    void greetingSaysWhatWouldBeInTheWayAndSendsNothing() {
        try (MailBin bin = new MailBin(Security.STARTTLS, LOCALHOST, true)) {
            MailSettings open = bin.settings(Security.STARTTLS, LOCALHOST);

            assertThat(mailer(as(open, MailBin.LOGIN)).greet()).isEmpty();
            assertThat(mailer(as(open, new Login("lantern", "grey cows"))).greet())
                    .contains(MailFault.NOT_LET_IN);
            assertThat(mailer(bin.settings(Security.STARTTLS, OTHER)).greet()).contains(MailFault.UNSAFE);
            assertThat(bin.asked()).isZero();
        }
    }

    private static MailSettings as(MailSettings settings, Login login) {
        return new MailSettings(
                settings.host(),
                settings.port(),
                settings.security(),
                Optional.of(login),
                settings.from(),
                settings.certificates());
    }

    @Test
    void anAddressThatNobodyHasIsTold() {
        try (MailBin bin = bin(Security.STARTTLS)) {
            bin.forget(MIRA.text(), true);
            assertThat(mailer(bin.settings(Security.STARTTLS, LOCALHOST)).send(MAIL))
                    .contains(MailFault.ADDRESS);

            bin.forget(MIRA.text(), false);
            assertThat(mailer(bin.settings(Security.STARTTLS, LOCALHOST)).send(MAIL))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aMailServerThatIsNotThereIsTold(Security security) {
        MailSettings gone;
        try (MailBin bin = bin(security)) {
            gone = bin.settings(security, LOCALHOST);
        }
        assertThat(mailer(gone).send(MAIL)).contains(MailFault.UNREACHABLE);
    }

    /** RFC 5322 and 2045 to 2047; letters of every language come back as they were. */
    @ParameterizedTest
    @CsvSource({
        "en, Reminder, 'Within 30 days: 2 dates, 1 task.\n'",
        "sq, Kujtesë, 'Brenda 30 ditësh: 2 data, 1 detyrë. Çfarë?\n'",
        "fa, یادآوری, 'تا ۳۰ روز دیگر: ۲ تاریخ، ۱ کار. می‌رسد.\n'"
    })
    void everyLanguageComesAsItWasWritten(String language, String subject, String text) throws Exception {
        try (MailBin bin = bin(Security.STARTTLS)) {
            mailer(bin.settings(Security.STARTTLS, LOCALHOST)).send(new Mail(MIRA, subject, text, language));

            Received taken = bin.all().getFirst();
            assertThat(taken.read().getSubject()).isEqualTo(subject);
            assertThat(taken.text()).isEqualTo(text.replace("\n", "\r\n"));
            assertThat(taken.read().getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(taken.read().getHeader("Content-Language")).containsExactly(language);
            assertThat(taken.read().getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(taken.source()).matches("(?s)\\p{ASCII}*");
            assertThat(taken.source().split("\r\n", -1))
                    .allSatisfy(line ->
                            assertThat(line).hasSizeLessThanOrEqualTo(78).doesNotContain("\n", "\r"));
        }
    }

    /** Neither this machine nor the program, in the mail or in the greeting. */
    @Test
    void nothingTellsWhereItComesFrom() throws UnknownHostException {
        try (MailBin bin = bin(Security.STARTTLS)) {
            mailer(bin.settings(Security.STARTTLS, LOCALHOST)).send(MAIL);

            Received taken = bin.all().getFirst();
            String machine = InetAddress.getLocalHost().getHostName();
            assertThat(taken.greeting()).isEqualTo("lantern.example");
            assertThat(taken.source()).doesNotContainIgnoringCase("besa", "mailer", "java", "@localhost");
            assertThat(taken.source()).doesNotContain(machine);
            assertThat(Arrays.stream(headers(taken)).map(line -> line.replaceAll(":.*", "")))
                    .containsExactlyInAnyOrder(
                            "From",
                            "To",
                            "Subject",
                            "Date",
                            "Message-ID",
                            "MIME-Version",
                            "Auto-Submitted",
                            "Content-Language",
                            "Content-Type",
                            "Content-Transfer-Encoding");
        }
    }

    private static String[] headers(Received taken) {
        return taken.source()
                .substring(0, taken.source().indexOf("\r\n\r\n"))
                .replace("\r\n ", " ")
                .split("\r\n", -1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mira",
                "mira@",
                "@lantern.example",
                "mira@lantern.example, tarek@lantern.example",
                "mira@lantern.example\r\nBcc: tarek@lantern.example",
                "Mira <mira@lantern.example>",
                "mira@lantern..example",
                "mira@-lantern.example",
                "mira lantern@lantern.example",
                "mira@lantern.example\u0000"
            })
    void whatIsNoAddressIsNone(String typed) {
        assertThat(MailAddress.typed(typed)).isEmpty();
    }

    @Test
    void anAddressIsOneAndSaysItselfNowhere() throws IOException {
        assertThat(MailAddress.typed(" mira.a+digest@mail.lantern.example ")).isPresent();
        assertThat(MIRA.toString()).doesNotContain("mira");
        assertThat(MAIL.toString()).doesNotContain("mira@");
        assertThat(MailBin.LOGIN.toString()).doesNotContain("mules");
    }

    @Test
    void aPasswordIsNotSentInTheClear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailSettings(
                        "mail.lantern.example", 25, Security.NONE, Optional.of(MailBin.LOGIN), MIRA, Optional.empty()))
                .withMessageContaining("choose starttls or tls");
    }
}
