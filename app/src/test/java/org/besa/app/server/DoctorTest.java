package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.besa.app.mail.MailBin;
import org.besa.app.mail.MailSettings.Security;
import org.besa.app.mail.SelfSigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a home on which no server runs. */
class DoctorTest {
    @TempDir
    private Path folder;

    private ServerHome home() throws IOException {
        Path root = Files.createDirectories(folder.resolve("home"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        return new ServerHome(root);
    }

    private List<String> said(ServerHome home) {
        return new Doctor(home, new ControlCall(folder.resolve("nobody")))
                .findings().stream().map(Doctor.Finding::inWords).toList();
    }

    @Test
    void saysThatItDoesNotRunAndThatNoMailIsSent() throws IOException {
        ServerHome home = home();
        Files.writeString(home.settings(), "web.port = 0\n");

        assertThat(said(home))
                .contains(
                        "! the server does not run: besa serve --home " + home.root(),
                        "  settings",
                        "  no mail server is set, so no mail is sent");
    }

    @Test
    void saysThatOthersCanReachTheHome() throws IOException {
        ServerHome home = home();
        Files.setPosixFilePermissions(home.root(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(said(home)).anyMatch(line -> line.contains("others can reach it: chmod 700 " + home.root()));
    }

    @Test
    void namesTheSettingThatCannotBe() throws IOException {
        ServerHome home = home();
        Files.writeString(home.settings(), "web.prt = 8017\n");

        assertThat(said(home)).anyMatch(line -> line.startsWith("! settings: ") && line.contains("web.prt"));
    }

    @Test
    void greetsTheMailServerAndSaysWhatIsInTheWay() throws IOException {
        ServerHome home = home();
        SelfSigned certificate = SelfSigned.of("localhost");
        Path believed = Files.writeString(folder.resolve("mail.pem"), certificate.pem());
        Path password = Files.writeString(folder.resolve("password"), MailBin.LOGIN.password() + "\n");
        int port;
        try (MailBin bin = new MailBin(Security.STARTTLS, certificate, true)) {
            port = bin.port();
            write(home, port, password, "mail.certificates-file = " + believed);
            assertThat(said(home)).contains("  mail server localhost:" + port + " would take mail");

            write(home, port, password, "");
            assertThat(said(home)).anyMatch(line -> line.contains("put right mail.security"));

            Files.writeString(password, "grey cows");
            write(home, port, password, "mail.certificates-file = " + believed);
            assertThat(said(home)).anyMatch(line -> line.contains("put right mail.user"));
            assertThat(bin.asked()).isZero();
        }
        assertThat(said(home))
                .anyMatch(line -> line.startsWith("! mail server localhost:" + port)
                        && line.contains("put right mail.host or mail.port"));
    }

    private static void write(ServerHome home, int port, Path password, String more) throws IOException {
        Files.writeString(home.settings(), """
                web.port = 0
                mail.host = localhost
                mail.port = %d
                mail.user = %s
                mail.password-file = %s
                mail.from = lamp@lantern.example
                %s
                """.formatted(port, MailBin.LOGIN.user(), password, more));
    }
}
