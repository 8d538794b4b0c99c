package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What the script of the passkeys asks for and brings, to sign in and to prove who is there. */
@Controller
class PasskeyController {
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignInCookie cookie;
    private final PasskeyJson json;

    PasskeyController(Passkeys passkeys, SignIn signIn, SignInCookie cookie, PasskeyJson json) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.cookie = cookie;
        this.json = json;
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<byte[]> askToSignIn() {
        return PasskeyAnswers.asked(json.write(passkeys.askToSignIn()));
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<byte[]> in(HttpServletRequest request) throws IOException {
        return json.proof(PasskeyAnswers.body(request))
                .map(proof -> switch (signIn.byPasskey(proof, request.getRemoteAddr())) {
                    case SignIn.Answer.In in -> {
                        cookie.read(request).ifPresent(signIn::out);
                        yield PasskeyAnswers.done(cookie.header(in.caller().token()));
                    }
                    case SignIn.Answer.Wrong wrong -> PasskeyAnswers.refused();
                    case SignIn.Answer.Later later -> PasskeyAnswers.later(later.after());
                })
                .orElseGet(PasskeyAnswers::nonsense);
    }

    @PostMapping("/prove/passkey/options")
    ResponseEntity<byte[]> askToProve(Caller caller) {
        return PasskeyAnswers.asked(json.write(passkeys.askToProve(caller.account())));
    }

    @PostMapping("/prove/passkey")
    ResponseEntity<byte[]> prove(Caller caller, HttpServletRequest request) throws IOException {
        return json.proof(PasskeyAnswers.body(request))
                .map(proof -> signIn.prove(caller, proof) instanceof SignIn.Answer.In
                        ? PasskeyAnswers.done()
                        : PasskeyAnswers.refused())
                .orElseGet(PasskeyAnswers::nonsense);
    }
}
