package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.besa.seal.signin.Totp;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** With the code from an administrator somebody chooses a password and takes a secret into their phone. */
@Controller
class EnrolController {
    private static final String BEGIN = "org/besa/app/access/EnrolPage.jte";
    private static final String FINISH = "org/besa/app/access/EnrolFinishPage.jte";
    private static final String NAME = "name";

    private final Pages pages;
    private final Enrolments enrolments;

    EnrolController(Pages pages, Enrolments enrolments) {
        this.pages = pages;
        this.enrolments = enrolments;
    }

    @GetMapping("/enrol")
    ResponseEntity<byte[]> show(Frame frame) {
        return begin(200, frame, Form.empty());
    }

    @PostMapping("/enrol")
    ResponseEntity<byte[]> open(
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code) {
        return page(frame, name, code, enrolments.open(name, code, request.getRemoteAddr()), Form.empty());
    }

    @PostMapping("/enrol/finish")
    ResponseEntity<byte[]> finish(
            Frame frame,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "") String password) {
        char[] characters = password.toCharArray();
        String source = request.getRemoteAddr();
        try {
            return page(frame, name, code, enrolments.finish(name, code, digits, characters, source), Form.empty());
        } catch (AccessRefused e) {
            Form faulty = Form.empty().fault("password", frame.say(e.why().word()));
            return page(frame, name, code, enrolments.open(name, code, source), faulty);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private ResponseEntity<byte[]> page(Frame frame, String name, String code, Enrolments.Answer answer, Form form) {
        Form typed = Form.empty().with(NAME, name);
        return switch (answer) {
            case Enrolments.Answer.Open open -> secret(frame, open.account(), open.totp(), code, form);
            case Enrolments.Answer.WrongDigits wrong ->
                secret(
                        frame,
                        wrong.account(),
                        wrong.totp(),
                        code,
                        form.fault("digits", frame.say("access.code.wrong")));
            case Enrolments.Answer.Enrolled enrolled -> Elsewhere.to(SignInController.PATH + "?after=enrolled");
            case Enrolments.Answer.NoSuchCode none ->
                begin(422, frame, typed.fault("code", frame.say("access.enrol.wrong")));
            case Enrolments.Answer.Later later ->
                begin(Patience.STATUS, frame, typed.fault("code", Patience.asked(frame, later.after())));
        };
    }

    private ResponseEntity<byte[]> begin(int status, Frame frame, Form form) {
        return pages.page(status, BEGIN, frame.titled("access.enrol.title"), Map.of("form", form));
    }

    private ResponseEntity<byte[]> secret(Frame frame, Account account, Totp totp, String code, Form form) {
        return pages.page(
                form.faulty() ? 422 : 200,
                FINISH,
                frame.titled("access.enrol.title"),
                Map.of(
                        "form",
                        form,
                        NAME,
                        account.name().text(),
                        "code",
                        code,
                        "secret",
                        PhoneSecret.of(totp, account)));
    }
}
