package org.besa.app.face;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language, signed in or not, and goes back to the page where that was asked. */
@Controller
class LanguageController {
    /** A path of this server, and nothing that a browser could read as another host. */
    private static final Pattern OURS = Pattern.compile("(?=.{1,2000}$)/(?:[\\w.~=&?+:,;@-][\\w./~=&?+:,;@-]*)?");

    @PostMapping("/language")
    ResponseEntity<byte[]> choose(
            HttpServletRequest request,
            @RequestParam(name = "language") String code,
            @RequestParam(defaultValue = "/") String back) {
        Language language = Language.of(code).orElseThrow(NotThere::new);
        ResponseCookie cookie = ResponseCookie.from(Language.COOKIE, language.code())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(OURS.matcher(back).matches() ? back : "/"))
                .build();
    }
}
