package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.app.access.PublicAddress;
import org.besa.app.digest.DigestHabits;
import org.besa.app.mail.MailAddress;
import org.besa.app.mail.MailSettings;
import org.besa.seal.value.KeyOwner.OfLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server is told: each setting does what it says, and one that there is not is a fault with its line. */
class SettingsTest {
    @TempDir
    private Path home = Path.of("");

    @Test
    void withoutAFileThereAreUsualValues() {
        ServerSettings settings = read();

        assertThat(settings.web().listen()).isEqualTo("127.0.0.1");
        assertThat(settings.web().port()).isEqualTo(8017);
        assertThat(settings.web().publicAddress(new ListeningPort(8017)).origin())
                .isEqualTo("http://localhost:8017");
        assertThat(settings.web().behindProxy()).isFalse();
        assertThat(settings.signIn().limits().idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.signIn().screenLocks()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.database().outside()).isEmpty();
        assertThat(settings.log()).isEqualTo(new OfLog("besa/log"));
        assertThat(settings.mail().outgoing()).isEmpty();
        assertThat(settings.mail().digests()).isEqualTo(DigestHabits.usual());
    }

    @Test
    void everySettingIsRead() throws IOException {
        Path password = Files.writeString(home.resolve("password"), "grey mules\n");
        write(
                "# a comment",
                "",
                "web.listen = 127.0.0.2",
                "web.port=9000",
                "web.public-address = https://besa.lantern.example",
                "web.neutral-page = https://weather.example/",
                "sign-in.idle-minutes = 20",
                "sign-in.longest-minutes = 240",
                "sign-in.screen-locks-minutes = 5",
                "sign-in.at-once = 4",
                "audit.log-name = lantern.example/log",
                "database.url = postgresql://db.lantern.example:5432/besa",
                "database.owner = owner",
                "database.owner-password-file = " + password,
                "database.application = app",
                "database.application-password-file = " + password);

        ServerSettings settings = read();

        assertThat(settings.web())
                .isEqualTo(new WebSettings(
                        "127.0.0.2",
                        9000,
                        Optional.of(PublicAddress.parse("https://besa.lantern.example")),
                        "https://weather.example/"));
        assertThat(settings.web().behindProxy()).isTrue();
        assertThat(settings.signIn().limits().longest()).isEqualTo(Duration.ofHours(4));
        assertThat(settings.signIn().screenLocks()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.signIn().atOnce()).isEqualTo(4);
        assertThat(settings.log().name()).isEqualTo("lantern.example/log");
        DatabaseSettings.Outside outside = settings.database().outside().orElseThrow();
        assertThat(outside.owner().url()).isEqualTo("jdbc:postgresql://db.lantern.example:5432/besa");
        assertThat(outside.owner().password()).isEqualTo("grey mules");
        assertThat(outside.application().role()).isEqualTo("app");
        assertThat(outside.application().toString()).doesNotContain("mules");
    }

    @Test
    void howMailLeavesIsRead() throws IOException {
        Path password = Files.writeString(home.resolve("password"), "grey mules\n");
        write(
                "mail.host = mail.lantern.example",
                "mail.user = lamp",
                "mail.password-file = " + password,
                "mail.from = lamp@lantern.example",
                "mail.digest-hour = 6",
                "mail.digest-subject = Weather");

        MailChoices mail = read().mail();

        assertThat(mail.outgoing())
                .contains(new MailSettings(
                        "mail.lantern.example",
                        587,
                        MailSettings.Security.STARTTLS,
                        Optional.of(new MailSettings.Login("lamp", "grey mules")),
                        new MailAddress("lamp@lantern.example"),
                        Optional.empty()));
        assertThat(mail.digests()).isEqualTo(new DigestHabits(6, Optional.of("Weather")));
        assertThat(mail.toString()).doesNotContain("mules");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail.security = plain         | mail.security = plain cannot be; choose starttls, tls or none",
                "mail.from = lamp              | mail.from = lamp cannot be; write an address as",
                "mail.port = 0                 | the settings of mail: cannot be; choose a port from 1 to 65535",
                "mail.digest-hour = 24         | the settings of mail: cannot be; choose an hour from 0 to 23",
                "mail.user = lamp              | mail.password-file: is not set; name a file that holds the password",
                "mail.password-file = nowhere  | nowhere: cannot be read",
                "mail.certificates-file = none | none: cannot be read",
            })
    void whatIsWrongWithMailIsNamedWithItsMend(String line, String said) throws IOException {
        List<String> lines = new ArrayList<>(List.of("mail.host = mail.lantern.example", line));
        if (!line.startsWith("mail.from")) {
            lines.add("mail.from = lamp@lantern.example");
        }
        if (line.startsWith("mail.password-file")) {
            lines.add("mail.user = lamp");
        }
        write(lines.toArray(String[]::new));

        assertThatThrownBy(this::read).isInstanceOf(ServerFault.class).hasMessageContaining(said.strip());
    }

    @Test
    void halfOfTheSettingsOfMailAreNone() throws IOException {
        write("mail.from = lamp@lantern.example");
        assertThatThrownBy(this::read).hasMessageContaining("mail.host: is not set, and other settings of mail are");

        write("mail.host = mail.lantern.example");
        assertThatThrownBy(this::read).hasMessageContaining("mail.from: is not set; write the address");
    }

    @Test
    void whatTheCommandLineSaysGoesFirst() throws IOException {
        write("web.port = 9000");

        assertThat(ServerSettings.read(new ServerHome(home), Optional.of(9001), Optional.empty())
                        .web()
                        .port())
                .isEqualTo(9001);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web.prot = 9000                       | there is no setting web.prot; the settings are audit.log-name, database.",
                "web.port = nine                       | web.port = nine is no whole number; write digits only",
                "web.port = 70000                      | there is no port 70000; choose one from 1 to 65535",
                "web.port                              | is no setting; write it as: name = value",
                "web.public-address = besa.example     | web.public-address = besa.example cannot be; a public address is written as",
                "web.public-address = http://a.example | the public address begins with https://; http:// is for localhost only",
                "web.neutral-page = /weather           | write the address of a harmless page, beginning with https://",
                "sign-in.screen-locks-minutes = 31     | 31 minutes cannot be, while a session ends after 30; let the screen lock before",
                "sign-in.idle-minutes = 0              | more than zero",
                "sign-in.at-once = 0                   | 0 at once cannot be; choose 1 to 64",
                "database.url = mysql://x/y            | is not one of PostgreSQL; write it as postgresql://HOST:PORT/DATABASE",
                "database.url = postgresql://x/y       | database.owner-password-file: is not set; name a file",
                "audit.log-name = a log                | audit.log-name = a log cannot be",
            })
    void whatIsWrongIsNamedWithItsMend(String line, String said) throws IOException {
        write("# the second line:", line);

        assertThatThrownBy(this::read).isInstanceOf(ServerFault.class).hasMessageContaining(said.strip());
    }

    @Test
    void theLineIsNamed() throws IOException {
        write("web.port = 9000", "", "web.port = 9001");

        assertThatThrownBy(this::read)
                .hasMessage(home.resolve("settings") + ", line 3: web.port is set twice; remove one of them");
    }

    private ServerSettings read() {
        return ServerSettings.read(new ServerHome(home), Optional.empty(), Optional.empty());
    }

    private void write(String... lines) throws IOException {
        Files.write(home.resolve("settings"), List.of(lines));
    }
}
