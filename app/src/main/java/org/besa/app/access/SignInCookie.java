package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.besa.seal.signin.Token;
import org.springframework.web.util.WebUtils;

/** The cookie that holds a session's token in somebody's browser. Over https it is bound to this host (ASVS 5.0, 3.3.3). */
public final class SignInCookie {
    private final String name;
    private final String attributes;

    public SignInCookie(PublicAddress address) {
        this.name = address.secure() ? "__Host-besa" : "besa";
        this.attributes = "; Path=/; HttpOnly; SameSite=Strict" + (address.secure() ? "; Secure" : "");
    }

    /** The header {@code Set-Cookie} that gives a browser the token. */
    public String header(Token token) {
        return name + "=" + token.text() + attributes;
    }

    /** The header {@code Set-Cookie} that takes it away. */
    public String cleared() {
        return name + "=; Max-Age=0" + attributes;
    }

    /** The token that a request comes with, if it has the shape of one. */
    public Optional<Token> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).flatMap(cookie -> Token.of(cookie.getValue()));
    }
}
