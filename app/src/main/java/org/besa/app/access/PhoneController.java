package org.besa.app.access;

import java.util.Map;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another phone: a new secret, which is stored only once its phone has shown a code of it. */
@Controller
class PhoneController {
    private static final String PATH = "/account/code";
    private static final String TEMPLATE = "org/besa/app/access/PhonePage.jte";

    private final Pages pages;
    private final OwnAccount own;
    private final FreshProof proof;
    private final SignInCookie cookie;

    PhoneController(Pages pages, OwnAccount own, FreshProof proof, SignInCookie cookie) {
        this.pages = pages;
        this.own = own;
        this.proof = proof;
        this.cookie = cookie;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Frame frame, Caller caller) {
        return proof.isFresh(caller)
                ? page(200, frame, caller, own.offerPhone(caller), Form.empty())
                : Elsewhere.to(ProveController.before(PATH));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> change(
            Frame frame,
            Caller caller,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String digits) {
        if (!proof.isFresh(caller)) {
            return Elsewhere.to(ProveController.before(PATH));
        }
        OwnAccount.Offer offered = own.offered(caller, offer);
        return own.changePhone(caller, offered, digits)
                .map(after -> Elsewhere.to("/account?done=changed", cookie.header(after.token())))
                .orElseGet(() -> page(
                        422, frame, caller, offered, Form.empty().fault("digits", frame.say("access.code.wrong"))));
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Caller caller, OwnAccount.Offer offer, Form form) {
        return pages.page(
                status,
                TEMPLATE,
                frame.titled("access.phone.title"),
                Map.of(
                        "form",
                        form,
                        "offer",
                        offer.sealed(),
                        "secret",
                        PhoneSecret.of(offer.totp(), caller.account())));
    }
}
