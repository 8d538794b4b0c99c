package org.besa.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.access.Sessions;
import org.besa.app.access.SignInCookie;
import org.besa.seal.signin.Token;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds whose live session a request comes with. A session whose screen is locked counts for nothing but the page that unlocks it. */
final class WhoCalls extends OncePerRequestFilter {
    private final SignInCookie cookie;
    private final Sessions sessions;

    WhoCalls(SignInCookie cookie, Sessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<Token> token = cookie.read(request);
        token.flatMap(shown -> sessions.find(shown).map(account -> new Caller(account, shown)))
                .ifPresent(caller ->
                        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller)));
        rest.doFilter(request, response);
    }
}
