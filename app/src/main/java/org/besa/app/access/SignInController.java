package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Notice;
import org.besa.app.face.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In by name, password and code, and out. */
@Controller
class SignInController {
    static final String PATH = "/sign-in";

    private static final String TEMPLATE = "org/besa/app/access/SignInPage.jte";
    private static final String NAME = "name";

    private final Pages pages;
    private final SignIn signIn;
    private final SignInCookie cookie;

    SignInController(Pages pages, SignIn signIn, SignInCookie cookie) {
        this.pages = pages;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Frame frame, @RequestParam(defaultValue = "") String after) {
        if (frame.signedIn() != null) {
            return Elsewhere.to("/");
        }
        return page(
                200,
                after.equals("enrolled") ? frame.noticing(Notice.Kind.DONE, "access.signIn.enrolled") : frame,
                Form.empty());
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> in(
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code) {
        char[] characters = password.toCharArray();
        try {
            return answer(frame, request, name, signIn.byPassword(name, characters, code, request.getRemoteAddr()));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private ResponseEntity<byte[]> answer(Frame frame, HttpServletRequest request, String name, SignIn.Answer answer) {
        Form typed = Form.empty().with(NAME, name);
        return switch (answer) {
            case SignIn.Answer.In in -> {
                // Whoever signs in anew has left what this browser had before.
                cookie.read(request).ifPresent(signIn::out);
                yield Elsewhere.to("/", cookie.header(in.caller().token()));
            }
            case SignIn.Answer.Wrong wrong -> page(422, frame, typed.fault(NAME, frame.say("access.signIn.wrong")));
            case SignIn.Answer.Later later ->
                page(Patience.STATUS, frame, typed.fault(NAME, Patience.asked(frame, later.after())));
        };
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Form form) {
        return pages.page(status, TEMPLATE, frame.titled("access.signIn.title"), Map.of("form", form));
    }

    @PostMapping("/sign-out")
    ResponseEntity<byte[]> out(HttpServletRequest request) {
        cookie.read(request).ifPresent(signIn::out);
        return Elsewhere.to(PATH, cookie.cleared());
    }
}
