package org.besa.app.access;

import java.util.Map;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What each role is for. */
@Controller
class RolesController {
    private static final String TEMPLATE = "org/besa/app/access/RolesPage.jte";

    private final Pages pages;

    RolesController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/help/roles")
    ResponseEntity<byte[]> show(Frame frame) {
        return pages.page(200, TEMPLATE, frame.titled("access.roles.title"), Map.of("roles", Roles.choices(frame)));
    }
}
