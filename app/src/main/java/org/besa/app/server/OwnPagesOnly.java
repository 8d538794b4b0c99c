package org.besa.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.besa.app.access.PublicAddress;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whatever may change something comes from a page of our own, by what the browser itself says (ASVS 5.0, 3.5.8). */
final class OwnPagesOnly extends OncePerRequestFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final PublicAddress address;
    private final Answers answers;

    OwnPagesOnly(PublicAddress address, Answers answers) {
        this.address = address;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || isOurs(request)) {
            rest.doFilter(request, response);
        } else {
            answers.notFound(response);
        }
    }

    /** Our pages send no referrer, and so browsers may name their origin "null"; then the site must be named. */
    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean ofOurSite = site == null || site.equals("same-origin");
        boolean ofOurOrigin =
                origin == null || origin.equals(address.origin()) || (origin.equals("null") && site != null);
        return ofOurSite && ofOurOrigin;
    }
}
