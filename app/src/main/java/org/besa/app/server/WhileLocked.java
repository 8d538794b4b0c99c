package org.besa.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.besa.app.vault.OpenKeys;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before the server is unlocked every address answers alike, but for how it is and for what pages are drawn with. */
final class WhileLocked extends OncePerRequestFilter {
    private static final String STATIC = "/static/";

    private final OpenKeys keys;
    private final Answers answers;

    WhileLocked(OpenKeys keys, Answers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return keys.areUnlocked() || path.equals(HealthController.PATH) || isStatic(path);
    }

    /** The files that pages are drawn with lie side by side. */
    private static boolean isStatic(String path) {
        return path.startsWith(STATIC) && path.indexOf('/', STATIC.length()) < 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        answers.locked(response);
    }
}
