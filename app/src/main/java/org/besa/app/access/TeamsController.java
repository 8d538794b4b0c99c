package org.besa.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.app.face.Choice;
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

/** The teams of an organisation, and who is in them. */
@Controller
class TeamsController {
    private static final String ALL = "/administration/teams";
    private static final String PATH = "/administration/teams/{id}";
    private static final String TEAMS = "org/besa/app/access/TeamsPage.jte";
    private static final String TEAM = "org/besa/app/access/TeamPage.jte";
    private static final String NAME = "name";
    private static final String ACCOUNT = "account";

    private final Pages pages;
    private final Administration administration;
    private final Teams teams;
    private final Staff staff;
    private final FreshProof proof;

    TeamsController(Pages pages, Administration administration, Teams teams, Staff staff, FreshProof proof) {
        this.pages = pages;
        this.administration = administration;
        this.teams = teams;
        this.staff = staff;
        this.proof = proof;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(Frame frame, Caller caller) {
        return all(200, frame, caller, Form.empty());
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> create(
            Frame frame,
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String proof) {
        administration.require(caller);
        Form form = this.proof.ifNeeded(
                frame, caller, proof, request.getRemoteAddr(), Form.empty().with(NAME, name));
        if (form.faulty()) {
            return all(422, frame, caller, form);
        }
        try {
            return Elsewhere.to(href(administration.createTeam(caller, name).id()) + "?done=changed");
        } catch (AccessRefused e) {
            return all(422, frame, caller, form.fault(NAME, frame.say(e.why().word())));
        }
    }

    private ResponseEntity<byte[]> all(int status, Frame frame, Caller caller, Form form) {
        administration.require(caller);
        List<TeamRow> rows = teams.list(caller.account().organisation()).stream()
                .map(team -> new TeamRow(team, teams.members(team.id()).size()))
                .toList();
        return pages.page(
                status,
                TEAMS,
                frame.titled("access.teams.title"),
                Map.of("form", form, "rows", rows, "fresh", proof.isFresh(caller)));
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            Frame frame, Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return one(
                200,
                done.equals("changed") ? frame.noticing(Notice.Kind.DONE, "access.team.done") : frame,
                caller,
                AskedId.of(id),
                Form.empty());
    }

    @PostMapping(PATH + "/rename")
    ResponseEntity<byte[]> rename(
            Frame frame, Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String name) {
        OpaqueId team = AskedId.of(id);
        return changed(
                frame,
                caller,
                team,
                NAME,
                Form.empty().with(NAME, name),
                () -> administration.renameTeam(caller, team, name));
    }

    @PostMapping(PATH + "/add")
    ResponseEntity<byte[]> add(
            Frame frame, Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String account) {
        OpaqueId team = AskedId.of(id);
        OpaqueId member = AskedId.of(account);
        return changed(
                frame,
                caller,
                team,
                ACCOUNT,
                Form.empty().with(ACCOUNT, account),
                () -> administration.addToTeam(caller, team, member));
    }

    @PostMapping(PATH + "/remove")
    ResponseEntity<byte[]> remove(
            Frame frame, Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String account) {
        OpaqueId team = AskedId.of(id);
        OpaqueId member = AskedId.of(account);
        return changed(
                frame, caller, team, ACCOUNT, Form.empty(), () -> administration.removeFromTeam(caller, team, member));
    }

    private ResponseEntity<byte[]> changed(
            Frame frame, Caller caller, OpaqueId team, String field, Form form, Runnable deed) {
        try {
            deed.run();
            return Elsewhere.to(href(team) + "?done=changed");
        } catch (ProofNeeded e) {
            return Elsewhere.to(ProveController.before(href(team)));
        } catch (AccessRefused e) {
            return one(
                    422,
                    frame,
                    caller,
                    team,
                    form.fault(field, frame.say(e.why().word())));
        }
    }

    private static String href(OpaqueId team) {
        return PATH.replace("{id}", team.hex());
    }

    private ResponseEntity<byte[]> one(int status, Frame frame, Caller caller, OpaqueId id, Form form) {
        Team team = administration.team(caller, id);
        List<Account> members = teams.members(id);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("form", form.values().containsKey(NAME) ? form : form.with(NAME, team.name()));
        parameters.put("team", team);
        parameters.put("members", members);
        parameters.put("others", others(team, members));
        parameters.put("fresh", proof.isFresh(caller));
        parameters.put("prove", ProveController.before(href(id)));
        return pages.page(status, TEAM, frame.titled("access.team.title", team.name()), parameters);
    }

    private List<Choice> others(Team team, List<Account> members) {
        return staff.of(team.organisation()).stream()
                .filter(account -> account.state() == Account.State.ACTIVE)
                .filter(account ->
                        members.stream().noneMatch(member -> member.id().equals(account.id())))
                .map(account -> Choice.of(account.id().hex(), account.name().text()))
                .toList();
    }
}
