package org.besa.app.access;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Notice;
import org.besa.app.face.Pages;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One account, as an administrator sees and changes it. */
@Controller
class AdministeredAccountController {
    private static final String PATH = "/administration/accounts/{id}";
    private static final String TEMPLATE = "org/besa/app/access/AdministeredAccountPage.jte";
    private static final String ROLE = "role";

    private final Pages pages;
    private final Administration administration;
    private final Teams teams;
    private final FreshProof proof;

    AdministeredAccountController(Pages pages, Administration administration, Teams teams, FreshProof proof) {
        this.pages = pages;
        this.administration = administration;
        this.teams = teams;
        this.proof = proof;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            Frame frame, Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return page(
                200,
                done.equals("changed") ? frame.noticing(Notice.Kind.DONE, "access.administered.done") : frame,
                caller,
                AskedId.of(id),
                Form.empty());
    }

    @PostMapping(PATH + "/role")
    ResponseEntity<byte[]> role(
            Frame frame,
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String role) {
        OpaqueId account = AskedId.of(id);
        Form form = Form.empty().with(ROLE, role);
        return Roles.typed(role)
                .map(given -> tried(frame, caller, account, form, () -> {
                    administration.changeRole(caller, account, version, given);
                    return Elsewhere.to(href(account) + "?done=changed");
                }))
                .orElseGet(() -> page(422, frame, caller, account, form.fault(ROLE, frame.say("access.role.choose"))));
    }

    @PostMapping(PATH + "/leave")
    ResponseEntity<byte[]> leave(
            Frame frame, Caller caller, @PathVariable String id, @RequestParam(defaultValue = "0") long version) {
        OpaqueId account = AskedId.of(id);
        return tried(frame, caller, account, Form.empty(), () -> {
            administration.leave(caller, account, version);
            return Elsewhere.to(href(account) + "?done=changed");
        });
    }

    /** The code is shown this once, and so in the answer itself; sent again, the account has another version. */
    @PostMapping(PATH + "/code")
    ResponseEntity<byte[]> code(
            Frame frame, Caller caller, @PathVariable String id, @RequestParam(defaultValue = "0") long version) {
        OpaqueId account = AskedId.of(id);
        return tried(
                frame,
                caller,
                account,
                Form.empty(),
                () -> pages.page(
                        200,
                        AdministrationController.INVITED,
                        frame.titled("access.invited.title"),
                        Map.of("invited", administration.inviteAgain(caller, account, version))));
    }

    private ResponseEntity<byte[]> tried(
            Frame frame, Caller caller, OpaqueId account, Form form, Supplier<ResponseEntity<byte[]>> deed) {
        try {
            return deed.get();
        } catch (ProofNeeded e) {
            return Elsewhere.to(ProveController.before(href(account)));
        } catch (AccessRefused e) {
            return page(
                    422,
                    frame,
                    caller,
                    account,
                    form.fault(ROLE, frame.say(e.why().word())));
        }
    }

    private static String href(OpaqueId account) {
        return PATH.replace("{id}", account.hex());
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Caller caller, OpaqueId id, Form form) {
        Account account = administration.account(caller, id);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "form",
                form.value(ROLE).isEmpty() ? form.with(ROLE, account.role().code()) : form);
        parameters.put("account", account);
        parameters.put("teams", teams.of(account));
        parameters.put("roles", Roles.choices(frame));
        parameters.put("own", account.id().equals(caller.account().id()));
        parameters.put("fresh", proof.isFresh(caller));
        parameters.put("prove", ProveController.before(href(id)));
        return pages.page(
                status,
                TEMPLATE,
                frame.titled("access.administered.title", account.name().text()),
                parameters);
    }
}
