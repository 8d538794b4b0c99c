package org.besa.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.besa.app.access.ProofNeeded;
import org.besa.app.face.NotThere;
import org.besa.app.vault.NotForYou;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.NotOpened;
import org.besa.verify.text.Bytes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What becomes of a request that cannot be answered. Hidden, unknown and nonsense are one page; a fault of ours is a number, which also stands in the log. The log has
 * the kind of a fault and the places in our code, not its message: messages quote what people typed. Only what does not open is named.
 */
final class Refusals implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = System.getLogger(Refusals.class.getName());
    private static final int NUMBER = 4;
    private static final int PLACES = 12;

    private final Answers answers;
    private final Crypto crypto;

    Refusals(Answers answers, Crypto crypto) {
        this.answers = answers;
        this.crypto = crypto;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        try {
            answer(request, response, fault);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception fault) throws IOException {
        switch (fault) {
            case NotForYou hidden -> answers.notFound(response);
            case NotThere unknown -> answers.notFound(response);
            case HttpMessageNotReadableException nonsense -> answers.notFound(response);
            case TypeMismatchException nonsense -> answers.notFound(response);
            case KeysLocked locked -> answers.locked(response);
            case ProofNeeded proof -> prove(request, response);
            case NotOpened altered -> answers.altered(response, told(fault));
            default -> {
                if (fault instanceof ErrorResponse refused
                        && refused.getStatusCode().is4xxClientError()) {
                    answers.notFound(response);
                } else if (Outage.of(fault).isPresent()) {
                    Outage outage = Outage.of(fault).orElseThrow();
                    LOG.log(Level.WARNING, outage + ": " + kinds(fault));
                    answers.outage(response, outage);
                } else {
                    answers.fault(response, told(fault));
                }
            }
        }
    }

    /** A form that was sent is not sent again by itself: its page is shown again. */
    private static void prove(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/prove?to=" + page);
    }

    private String told(Exception fault) {
        String number = Bytes.of(crypto.random(NUMBER)).hex();
        LOG.log(Level.ERROR, "fault " + number + ": " + kinds(fault) + what(fault) + places(fault));
        return number;
    }

    /** What does not open is named by opaque ids alone, and whoever mends it needs them. */
    private static String what(Exception fault) {
        return fault instanceof NotOpened ? ": " + fault.getMessage() : "";
    }

    private static String kinds(Throwable fault) {
        Throwable cause = fault.getCause();
        return fault.getClass().getName() + (cause == null ? "" : " because of " + kinds(cause));
    }

    private static String places(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(place -> place.getClassName().startsWith("org.besa."))
                .limit(PLACES)
                .map(place -> "\n  at " + place)
                .collect(Collectors.joining());
    }
}
