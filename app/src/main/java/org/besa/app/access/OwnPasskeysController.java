package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own passkeys: one more, another name, one less. */
@Controller
class OwnPasskeysController {
    private static final String BACK = "/account?done=changed";

    private final Passkeys passkeys;
    private final OwnAccount own;
    private final SignInCookie cookie;
    private final PasskeyJson json;

    OwnPasskeysController(Passkeys passkeys, OwnAccount own, SignInCookie cookie, PasskeyJson json) {
        this.passkeys = passkeys;
        this.own = own;
        this.cookie = cookie;
        this.json = json;
    }

    @PostMapping("/account/passkeys/options")
    ResponseEntity<byte[]> ask(Caller caller) {
        return PasskeyAnswers.asked(json.write(passkeys.askToRegister(caller.account())));
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<byte[]> add(Caller caller, HttpServletRequest request) throws IOException {
        Optional<PasskeyRegistration> brought = json.registration(PasskeyAnswers.body(request));
        if (brought.isEmpty()) {
            return PasskeyAnswers.nonsense();
        }
        try {
            return own.addPasskey(caller, brought.get())
                    .map(after -> PasskeyAnswers.done(cookie.header(after.token())))
                    .orElseGet(PasskeyAnswers::refused);
        } catch (AccessRefused | ProofNeeded e) {
            return PasskeyAnswers.impossible();
        }
    }

    /** A name that is none changes nothing: the field in the page takes no such. */
    @PostMapping("/account/passkeys/{id}/rename")
    ResponseEntity<byte[]> rename(
            Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String label) {
        try {
            own.renamePasskey(caller, AskedId.of(id), label);
            return Elsewhere.to(BACK);
        } catch (AccessRefused e) {
            return Elsewhere.to(AccountController.PATH);
        }
    }

    @PostMapping("/account/passkeys/{id}/remove")
    ResponseEntity<byte[]> remove(Caller caller, @PathVariable String id) {
        try {
            return Elsewhere.to(
                    BACK,
                    cookie.header(own.removePasskey(caller, AskedId.of(id)).token()));
        } catch (ProofNeeded e) {
            return Elsewhere.to(ProveController.before(AccountController.PATH));
        }
    }
}
