package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of an organisation, and new ones. */
@Controller
class AdministrationController {
    static final String PATH = "/administration";
    static final String INVITED = "org/besa/app/access/InvitedPage.jte";

    private static final String TEMPLATE = "org/besa/app/access/AdministrationPage.jte";
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final int MOST_PAGES = 100_000;
    private static final Asked FIRST = new Asked("", AccountList.Order.NAME, 0);

    private final Pages pages;
    private final AccountList list;
    private final Administration administration;
    private final FreshProof proof;

    AdministrationController(Pages pages, AccountList list, Administration administration, FreshProof proof) {
        this.pages = pages;
        this.list = list;
        this.administration = administration;
        this.proof = proof;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            Frame frame,
            Caller caller,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page) {
        return page(200, frame, caller, new Asked(search, order(sort), Math.clamp(page, 0, MOST_PAGES)), Form.empty());
    }

    /** What somebody looks for in the list. */
    private record Asked(String search, AccountList.Order order, int page) {
        String href(int other) {
            return PATH + "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&sort=" + order.code()
                    + "&page=" + other;
        }
    }

    private static AccountList.Order order(String code) {
        return Arrays.stream(AccountList.Order.values())
                .filter(order -> order.code().equals(code))
                .findFirst()
                .orElse(AccountList.Order.NAME);
    }

    /** The code is shown this once, and so in the answer itself; sent again, the name is taken. */
    @PostMapping("/administration/accounts")
    ResponseEntity<byte[]> invite(
            Frame frame,
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String proof) {
        administration.require(caller);
        Optional<SignInName> wanted = SignInName.typed(name);
        Optional<Role> given = Roles.typed(role);
        Form form = Form.empty().with(NAME, name).with(ROLE, role);
        form = wanted.isPresent() ? form : form.fault(NAME, frame.say("access.name.shape"));
        form = given.isPresent() ? form : form.fault(ROLE, frame.say("access.role.choose"));
        form = form.faulty() ? form : this.proof.ifNeeded(frame, caller, proof, request.getRemoteAddr(), form);
        if (form.faulty()) {
            return page(422, frame, caller, FIRST, form);
        }
        try {
            Administration.Invited invited = administration.invite(caller, wanted.orElseThrow(), given.orElseThrow());
            return pages.page(200, INVITED, frame.titled("access.invited.title"), Map.of("invited", invited));
        } catch (AccessRefused e) {
            return page(
                    422,
                    frame,
                    caller,
                    FIRST,
                    form.fault(NAME, frame.say(e.why().word())));
        }
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Caller caller, Asked asked, Form form) {
        administration.require(caller);
        AccountList.Found found =
                list.find(caller.account().organisation(), asked.search(), asked.order(), asked.page());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("form", form);
        parameters.put(
                "search",
                Form.empty()
                        .with("search", asked.search())
                        .with("sort", asked.order().code()));
        parameters.put("found", found);
        parameters.put("back", found.page() == 0 ? "" : asked.href(found.page() - 1));
        parameters.put("on", found.more() ? asked.href(found.page() + 1) : "");
        parameters.put("roles", Roles.choices(frame));
        parameters.put("fresh", proof.isFresh(caller));
        return pages.page(status, TEMPLATE, frame.titled("access.administration.title"), parameters);
    }
}
