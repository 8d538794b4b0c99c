package org.besa.app.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.besa.app.access.PublicAddress;
import org.besa.app.access.SignInCookie;
import org.besa.app.face.Frame;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.signin.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * What every form sends back, so that no other site can send it: derived from the session, or from a visit's random cookie while nobody is signed in. Nothing is stored.
 */
final class FormKeys implements CsrfTokenRepository {
    private static final String HEADER = "X-Form-Key";

    private final SignInCookie session;
    private final Crypto crypto;
    private final String visit;
    private final String attributes;

    FormKeys(SignInCookie session, PublicAddress address, Crypto crypto) {
        this.session = session;
        this.crypto = crypto;
        this.visit = address.secure() ? "__Host-besa-visit" : "besa-visit";
        this.attributes = "; Path=/; HttpOnly; SameSite=Strict" + (address.secure() ? "; Secure" : "");
    }

    /** A visit begins with the request that first needs a key; its cookie goes out with {@link #saveToken}. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        Token begun = Token.random(crypto);
        request.setAttribute(visit, begun);
        return key(begun);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(visit) instanceof Token begun) {
            response.addHeader("Set-Cookie", visit + "=" + begun.text() + attributes);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return session.read(request).or(() -> begun(request)).map(FormKeys::key).orElse(null);
    }

    private Optional<Token> begun(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, visit)).flatMap(cookie -> Token.of(cookie.getValue()));
    }

    private static CsrfToken key(Token of) {
        return new DefaultCsrfToken(HEADER, Frame.FORM_KEY, of.formKey());
    }
}
