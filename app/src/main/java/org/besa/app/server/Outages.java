package org.besa.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says it in words when the disk is full or the database away already while it is asked who calls: what happens in a filter reaches no resolver of exceptions. */
final class Outages extends OncePerRequestFilter {
    private final Answers answers;

    Outages(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            @Nullable Outage outage = response.isCommitted() ? null : Outage.of(fault).orElse(null);
            if (outage == null) {
                throw fault;
            }
            answers.outage(response, outage);
        }
    }
}
