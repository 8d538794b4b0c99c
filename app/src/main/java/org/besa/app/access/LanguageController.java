package org.besa.app.access;

import java.time.Duration;
import java.util.Optional;
import org.besa.app.face.Language;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers in the browser which language somebody reads. */
@Controller
class LanguageController {
    private static final Duration KEPT = Duration.ofDays(365);

    private final String attributes;

    LanguageController(PublicAddress address) {
        this.attributes = "; Path=/; Max-Age=" + KEPT.toSeconds() + "; HttpOnly; SameSite=Strict"
                + (address.secure() ? "; Secure" : "");
    }

    @PostMapping("/language")
    ResponseEntity<byte[]> choose(
            @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "/") String back) {
        String path = LocalPath.of(back).text();
        Optional<Language> spoken = Language.of(language);
        return spoken.map(known -> Elsewhere.to(path, "besa-language=" + known.code() + attributes))
                .orElseGet(() -> Elsewhere.to(path));
    }
}
