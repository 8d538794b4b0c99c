package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The quick exit: the session ends, the browser forgets what it kept of Besa, and a harmless page takes the place of this one. */
@Controller
class LeaveController {
    private static final String TEMPLATE = "org/besa/app/access/LeavePage.jte";
    private static final String FORGET = "\"cache\", \"cookies\", \"storage\"";

    private final Pages pages;
    private final SignIn signIn;
    private final SignInCookie cookie;

    LeaveController(Pages pages, SignIn signIn, SignInCookie cookie) {
        this.pages = pages;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @PostMapping("/leave")
    ResponseEntity<byte[]> leave(Frame frame, HttpServletRequest request) {
        cookie.read(request).ifPresent(signIn::out);
        ResponseEntity<byte[]> page =
                pages.page(200, TEMPLATE, Map.of("neutralPage", frame.exit().neutralPage()));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie.cleared())
                .header("Clear-Site-Data", FORGET)
                .body(page.getBody());
    }
}
