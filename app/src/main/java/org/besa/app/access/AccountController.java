package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
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

/** Somebody's own account: who they are here, and what they sign in with. */
@Controller
class AccountController {
    static final String PATH = "/account";

    private static final String TEMPLATE = "org/besa/app/access/AccountPage.jte";
    private static final String CHANGED = "/account?done=changed";

    private final Pages pages;
    private final Accounts accounts;
    private final Teams teams;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final OwnAccount own;
    private final FreshProof proof;
    private final SignInCookie cookie;

    AccountController(
            Pages pages,
            Accounts accounts,
            Teams teams,
            Passkeys passkeys,
            Sessions sessions,
            OwnAccount own,
            FreshProof proof,
            SignInCookie cookie) {
        this.pages = pages;
        this.accounts = accounts;
        this.teams = teams;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.own = own;
        this.proof = proof;
        this.cookie = cookie;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Frame frame, Caller caller, @RequestParam(defaultValue = "") String done) {
        return page(
                200,
                done.equals("changed") ? frame.noticing(Notice.Kind.DONE, "access.account.done") : frame,
                caller,
                Form.empty());
    }

    /** Always asks for the password until now, however fresh a proof there is. */
    @PostMapping("/account/password")
    ResponseEntity<byte[]> password(
            Frame frame,
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String password) {
        Form form = this.proof.byPassword(frame, caller, proof, request.getRemoteAddr(), Form.empty());
        if (form.faulty()) {
            return page(422, frame, caller, form);
        }
        char[] characters = password.toCharArray();
        try {
            return Elsewhere.to(
                    CHANGED,
                    cookie.header(own.changePassword(caller, characters).token()));
        } catch (AccessRefused e) {
            return page(
                    422, frame, caller, form.fault("password", frame.say(e.why().word())));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @PostMapping("/account/sessions/end-others")
    ResponseEntity<byte[]> endOthers(Caller caller) {
        own.endOtherSessions(caller);
        return Elsewhere.to(CHANGED);
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Caller caller, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("form", form);
        parameters.put("account", caller.account());
        parameters.put("organisation", accounts.organisationOf(caller.account()));
        parameters.put("teams", teams.of(caller.account()));
        parameters.put("passkeys", passkeys.list(caller.account()));
        parameters.put("sessions", sessions.list(caller));
        parameters.put("calendar", CalendarFeeds.hasDays(caller.account()));
        parameters.put("fresh", proof.isFresh(caller));
        parameters.put("place", ZoneId.systemDefault());
        return pages.page(status, TEMPLATE, frame.titled("access.account.title"), parameters);
    }
}
