package org.besa.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser sends from a form of ours can be read: so many fields, so long, rightly encoded, and without zero bytes, which no database takes as text. Everything
 * else is nonsense, and gets no further (V15).
 */
final class OnlyReadable extends OncePerRequestFilter {
    private final Answers answers;

    OnlyReadable(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (isReadable(request)) {
            rest.doFilter(request, response);
        } else {
            answers.notFound(response);
        }
    }

    /** The web server throws what it cannot read. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            Collection<String[]> values = request.getParameterMap().values();
            return values.stream().flatMap(Arrays::stream).noneMatch(value -> value.indexOf('\0') >= 0);
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }
}
