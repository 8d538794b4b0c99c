package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks who is there before something dangerous, and leads back to it. */
@Controller
class ProveController {
    private static final String PATH = "/prove";
    private static final String TEMPLATE = "org/besa/app/access/ProvePage.jte";
    private static final String TO = "to";

    private final Pages pages;
    private final Passkeys passkeys;
    private final FreshProof proof;

    ProveController(Pages pages, Passkeys passkeys, FreshProof proof) {
        this.pages = pages;
        this.passkeys = passkeys;
        this.proof = proof;
    }

    /** The page that asks, and then leads to another. */
    static String before(String path) {
        return PATH + "?" + TO + "=" + URLEncoder.encode(path, StandardCharsets.US_ASCII);
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Frame frame, Caller caller, @RequestParam(defaultValue = "/") String to) {
        return page(200, frame, caller, to, Form.empty());
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> prove(
            Frame frame,
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "/") String to,
            @RequestParam(defaultValue = "") String proof) {
        Form form = this.proof.byPassword(frame, caller, proof, request.getRemoteAddr(), Form.empty());
        return form.faulty()
                ? page(422, frame, caller, to, form)
                : Elsewhere.to(LocalPath.of(to).text());
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Caller caller, String to, Form form) {
        return pages.page(
                status,
                TEMPLATE,
                frame.titled("access.prove.title"),
                Map.of(
                        "form",
                        form,
                        TO,
                        LocalPath.of(to).text(),
                        "passkeys",
                        !passkeys.list(caller.account()).isEmpty()));
    }
}
