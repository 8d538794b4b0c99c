package org.besa.app.coverage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.CitationStatus;

/**
 * Where a rule stands.
 *
 * @param text instrument and place in it
 * @param verified whether somebody checked it against the text
 * @param address a web page; empty if there is none that can be opened
 * @param host whose page that is; empty if there is none
 */
public record SourceLink(String text, boolean verified, String address, String host) {

    /** Where this one leads. */
    public static SourceLink to(Citation cite) {
        Optional<URI> page = page(cite.uri());
        return new SourceLink(
                cite.text(),
                cite.status() == CitationStatus.VERIFIED,
                page.map(URI::toString).orElse(""),
                page.map(URI::getHost).orElse(""));
    }

    /** Only what is a page of the web: somebody may write anything into a citation. */
    private static Optional<URI> page(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
