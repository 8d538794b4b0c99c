package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.besa.seal.signin.Token;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Locks the screen, and opens it again for its person. */
@Controller
class ScreenController {
    static final String PATH = "/screen";

    private static final String TEMPLATE = "org/besa/app/access/ScreenPage.jte";
    private static final String PASSWORD = "password";
    /** Where somebody was when the screen was locked. */
    private static final String BACK = "back";

    private final Pages pages;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SignInCookie cookie;

    ScreenController(Pages pages, SignIn signIn, Sessions sessions, SignInCookie cookie) {
        this.pages = pages;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @PostMapping("/lock")
    ResponseEntity<byte[]> lock(Caller caller, @RequestParam(name = BACK, defaultValue = "") String back) {
        signIn.lockScreen(caller);
        LocalPath there = LocalPath.of(back);
        return Elsewhere.to(
                there.equals(LocalPath.HOME)
                        ? PATH
                        : PATH + "?" + BACK + "=" + URLEncoder.encode(there.text(), StandardCharsets.UTF_8));
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            Frame frame, HttpServletRequest request, @RequestParam(name = BACK, defaultValue = "") String back) {
        return page(200, frame, request, LocalPath.of(back), Form.empty());
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> unlock(
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = BACK, defaultValue = "") String back) {
        LocalPath there = LocalPath.of(back);
        Optional<Token> token = cookie.read(request);
        if (token.isEmpty()) {
            return Elsewhere.to(SignInController.PATH);
        }
        char[] characters = password.toCharArray();
        try {
            return switch (signIn.unlockScreen(token.get(), characters, request.getRemoteAddr())) {
                case SignIn.Answer.In in -> Elsewhere.to(there.text());
                case SignIn.Answer.Wrong wrong ->
                    page(422, frame, request, there, Form.empty().fault(PASSWORD, frame.say("access.password.wrong")));
                case SignIn.Answer.Later later ->
                    page(
                            Patience.STATUS,
                            frame,
                            request,
                            there,
                            Form.empty().fault(PASSWORD, Patience.asked(frame, later.after())));
            };
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** A screen that is not locked is not shown as one. */
    private ResponseEntity<byte[]> page(
            int status, Frame frame, HttpServletRequest request, LocalPath back, Form form) {
        return cookie.read(request)
                .flatMap(sessions::findLocked)
                .map(account -> pages.page(
                        status,
                        TEMPLATE,
                        frame.titled("access.screen.title"),
                        Map.of("form", form, "name", account.name().text(), "back", back.text())))
                .orElseGet(() -> Elsewhere.to(frame.signedIn() == null ? SignInController.PATH : "/"));
    }
}
