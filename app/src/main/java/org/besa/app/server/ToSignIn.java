package org.besa.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.besa.app.access.Sessions;
import org.besa.app.access.SignInCookie;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Where everybody goes who is not signed in, whatever they asked for: to the sign-in page, or to the one that unlocks their screen. */
final class ToSignIn implements AuthenticationEntryPoint {
    static final String SIGN_IN = "/sign-in";
    static final String SCREEN = "/screen";

    private static final int SEE_OTHER = 303;

    private final SignInCookie cookie;
    private final Sessions sessions;

    ToSignIn(SignInCookie cookie, Sessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none) {
        boolean locked = cookie.read(request).flatMap(sessions::findLocked).isPresent();
        response.setStatus(SEE_OTHER);
        response.setHeader("Location", locked ? SCREEN : SIGN_IN);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(0);
    }
}
