package org.besa.app.server;

import org.besa.app.face.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every address that nobody else answers, and the one to which the web server hands what it could not. */
@Controller
class EverythingElse {
    @RequestMapping({"/error", "/**"})
    void nothing() {
        throw new NotThere();
    }
}
