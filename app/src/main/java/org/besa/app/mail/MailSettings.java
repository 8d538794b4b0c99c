package org.besa.app.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which mail server takes our mail, and how it is talked to.
 *
 * @param port 1 to 65535
 * @param from what our mail comes from
 * @param certificates in PEM, which are believed in place of those that Java believes; empty for the latter
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        Optional<Login> login,
        MailAddress from,
        Optional<String> certificates) {
    private static final int HIGHEST_PORT = 65_535;

    /** Checks the bounds. @throws IllegalArgumentException saying what would be right */
    public MailSettings {
        if (host.isBlank() || host.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("write the name of a mail server, as mail.example.org");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("choose a port from 1 to " + HIGHEST_PORT);
        }
        if (login.isPresent() && security == Security.NONE) {
            throw new IllegalArgumentException("a password is not sent in the clear: choose starttls or tls");
        }
        if (certificates
                .filter(pem -> !pem.contains("-----BEGIN CERTIFICATE-----"))
                .isPresent()) {
            throw new IllegalArgumentException(
                    "write certificates in PEM, which begins with -----BEGIN CERTIFICATE-----");
        }
    }

    /** How safely the mail server is talked to. */
    public enum Security {
        /** In the clear until both agree on TLS, and never further without it. */
        STARTTLS(587),
        /** By TLS from the first byte. */
        TLS(465),
        /** In the clear, because whoever runs the server chose so. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        /** Where such mail servers listen. */
        public int usualPort() {
            return usualPort;
        }

        /** The one of this name. @throws IllegalArgumentException if there is none */
        public static Security parse(String written) {
            return Stream.of(values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(written))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("choose starttls, tls or none"));
        }
    }

    /** As whom we come to the mail server. */
    public record Login(String user, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "a login";
        }
    }
}
