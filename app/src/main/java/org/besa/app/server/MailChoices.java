package org.besa.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.besa.app.digest.DigestHabits;
import org.besa.app.mail.MailAddress;
import org.besa.app.mail.MailSettings;
import org.besa.app.mail.MailSettings.Login;
import org.besa.app.mail.MailSettings.Security;

/**
 * How mail leaves the server, and when.
 *
 * @param outgoing the mail server that takes it; empty where no mail is sent
 */
record MailChoices(Optional<MailSettings> outgoing, DigestHabits digests) {
    private static final String HOST = "mail.host";
    private static final String FROM = "mail.from";
    private static final String PASSWORD = "mail.password-file";
    private static final String CERTIFICATES = "mail.certificates-file";

    static MailChoices of(SettingsFile file) {
        Optional<String> host = file.text(HOST);
        Security security = file.read("mail.security", Security::parse).orElse(Security.STARTTLS);
        int port = file.number("mail.port").orElse(security.usualPort());
        Optional<MailAddress> from = file.read(FROM, MailAddress::new);
        Optional<String> user = file.text("mail.user");
        Optional<Path> password = file.read(PASSWORD, Path::of);
        Optional<Path> certificates = file.read(CERTIFICATES, Path::of);
        int hour = file.number("mail.digest-hour").orElse(DigestHabits.usual().hour());
        Optional<String> subject = file.text("mail.digest-subject");
        if (host.isEmpty() && (from.isPresent() || user.isPresent() || password.isPresent())) {
            throw new ServerFault(
                    HOST, "is not set, and other settings of mail are", "name the mail server, or remove them");
        }
        try {
            return new MailChoices(
                    host.map(name -> new MailSettings(
                            name,
                            port,
                            security,
                            user.map(who ->
                                    new Login(who, content(password, PASSWORD).strip())),
                            from.orElseThrow(() -> new ServerFault(
                                    FROM, "is not set", "write the address that mail comes from, as lamp@example.org")),
                            certificates.map(path -> content(Optional.of(path), CERTIFICATES)))),
                    new DigestHabits(hour, subject));
        } catch (IllegalArgumentException e) {
            throw new ServerFault("the settings of mail", "cannot be", e.getMessage() + "", e);
        }
    }

    private static String content(Optional<Path> file, String setting) {
        Path path = file.orElseThrow(() -> new ServerFault(
                setting, "is not set", "name a file that holds the password and that only you can read"));
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new ServerFault(path.toString(), "cannot be read", "put right what " + setting + " names", e);
        }
    }
}
