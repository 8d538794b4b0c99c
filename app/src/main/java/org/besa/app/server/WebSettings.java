package org.besa.app.server;

import java.net.URI;
import java.util.Optional;
import org.besa.app.access.PublicAddress;

/**
 * Where the server listens, and how people reach it.
 *
 * @param listen the network address that it listens at; by default this machine only
 * @param port 1 to 65535, or 0 for any free port
 * @param address how browsers name it; without it {@code http://localhost:PORT}. With https there is a proxy in front, which says where a request comes from
 * @param neutralPage where the quick exit leads
 */
record WebSettings(String listen, int port, Optional<PublicAddress> address, String neutralPage) {
    private static final int USUAL_PORT = 8017;
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final String NEUTRAL = "https://www.wikipedia.org/";

    WebSettings {
        if (port < 0 || port > 65_535) {
            throw new ServerFault("web.port", "there is no port " + port, "choose one from 1 to 65535");
        }
    }

    /** @param asked the port that the command line asked for; it goes before the file's */
    static WebSettings of(SettingsFile file, Optional<Integer> asked) {
        Optional<Integer> written = file.number("web.port");
        return new WebSettings(
                file.text("web.listen").orElse(THIS_MACHINE),
                asked.or(() -> written).orElse(USUAL_PORT),
                file.read("web.public-address", PublicAddress::parse),
                file.read("web.neutral-page", WebSettings::neutral).orElse(NEUTRAL));
    }

    private static String neutral(String text) {
        URI uri = URI.create(text);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("write the address of a harmless page, beginning with https://");
        }
        return uri.toString();
    }

    PublicAddress publicAddress(ListeningPort listening) {
        return address.orElseGet(() -> PublicAddress.local(listening.number()));
    }

    /** Whether a proxy stands in front. */
    boolean behindProxy() {
        return address.filter(PublicAddress::secure).isPresent();
    }
}
