package org.besa.app.access;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where people reach this server. Passkeys and cookies belong to it.
 *
 * @param secure whether it is https; without, only on the machine itself
 * @param host in lower case, a name and no number, for passkeys belong to names
 * @param port 1 to 65535
 */
public record PublicAddress(boolean secure, String host, int port) {
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final String THIS_MACHINE = "localhost";
    private static final int SECURE_PORT = 443;
    private static final int PLAIN_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException if anything is out of the bounds above */
    public PublicAddress {
        if (!HOST.matcher(host).matches() || NUMBER.matcher(host).matches()) {
            throw new IllegalArgumentException("the public address has a host name in lower case, not '" + host + "'");
        }
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("a port is 1 to " + HIGHEST_PORT + ", not " + port);
        }
        if (!secure && !host.equals(THIS_MACHINE)) {
            throw new IllegalArgumentException(
                    "the public address begins with https://; http:// is for " + THIS_MACHINE + " only");
        }
    }

    /** On the machine itself. */
    public static PublicAddress local(int port) {
        return new PublicAddress(false, THIS_MACHINE, port);
    }

    /**
     * As an operator writes it: {@code https://besa.example.org}, with or without a port.
     *
     * @throws IllegalArgumentException if it is written otherwise, or out of bounds
     */
    public static PublicAddress parse(String text) {
        URI uri = URI.create(text.strip().toLowerCase(Locale.ROOT));
        boolean secure = "https".equals(uri.getScheme());
        boolean bare = (uri.getRawPath() == null || uri.getRawPath().matches("/?"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        if ((!secure && !"http".equals(uri.getScheme())) || uri.getHost() == null || !bare) {
            throw new IllegalArgumentException(
                    "a public address is written as https://besa.example.org or https://besa.example.org:8443");
        }
        int usual = secure ? SECURE_PORT : PLAIN_PORT;
        return new PublicAddress(secure, uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
    }

    /** As a browser names it: {@code https://besa.example.org}. */
    public String origin() {
        int usual = secure ? SECURE_PORT : PLAIN_PORT;
        return (secure ? "https://" : "http://") + host + (port == usual ? "" : ":" + port);
    }
}
