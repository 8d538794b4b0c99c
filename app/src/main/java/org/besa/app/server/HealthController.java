package org.besa.app.server;

import org.besa.app.audit.Sequencing;
import org.besa.app.vault.OpenKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How the server is, in one word and for everybody: for whatever watches it. */
@Controller
class HealthController {
    static final String PATH = "/health";

    private final OpenKeys keys;
    private final Sequencing sequencing;

    HealthController(OpenKeys keys, Sequencing sequencing) {
        this.keys = keys;
        this.sequencing = sequencing;
    }

    @GetMapping(PATH)
    ResponseEntity<String> health() {
        boolean trouble = sequencing.trouble().isPresent();
        String word = !keys.areUnlocked() ? "locked" : trouble ? "trouble" : "up";
        return ResponseEntity.status(trouble ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(word + "\n");
    }
}
