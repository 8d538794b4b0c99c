package org.besa.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts answers by the first digit of their status, and the time that they took; never by path, which would tell who works on what. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestCounts extends OncePerRequestFilter {
    private static final int CLASS = 100;
    private static final int CLASSES = 6;

    private final AtomicLongArray byClass = new AtomicLongArray(CLASSES);
    private final LongAdder nanoseconds = new LongAdder();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        try {
            rest.doFilter(request, response);
        } finally {
            nanoseconds.add(System.nanoTime() - begun);
            byClass.incrementAndGet(Math.clamp(response.getStatus() / CLASS, 0, CLASSES - 1));
        }
    }

    /** @param firstDigit of the status, 1 to 5 */
    long answered(int firstDigit) {
        return byClass.get(firstDigit);
    }

    /** All answers together. */
    double seconds() {
        return nanoseconds.sum() / 1e9;
    }
}
