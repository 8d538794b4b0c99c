package org.besa.app.help;

import java.util.List;
import java.util.Map;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page that answers what people ask most. Everybody may read it, signed in or not. */
@Controller
class HelpController {
    private static final String TEMPLATE = "org/besa/app/help/HelpPage.jte";

    /** Each has a title and a text among the words. */
    static final List<String> MATTERS = List.of("leave", "lock", "see", "lost", "undo", "sealed");

    private final Pages pages;

    HelpController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/help")
    ResponseEntity<byte[]> help(Frame frame) {
        return pages.page(200, TEMPLATE, frame.titled("help.title"), Map.of("matters", MATTERS));
    }
}
