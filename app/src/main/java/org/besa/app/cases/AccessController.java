package org.besa.app.cases;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.app.access.Account;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Member;
import org.besa.app.vault.Reason;
import org.besa.app.vault.Sight;
import org.besa.app.vault.WhoMaySee;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who can see a case, and what somebody can see: each with the reason. */
@Controller
class AccessController {
    private final Casebook book;
    private final CaseTeam team;
    private final WhoMaySee sights;
    private final Accounts accounts;
    private final Answers answers;

    AccessController(Casebook book, CaseTeam team, WhoMaySee sights, Accounts accounts, Answers answers) {
        this.book = book;
        this.team = team;
        this.sights = sights;
        this.accounts = accounts;
        this.answers = answers;
    }

    @GetMapping("/cases/{id}/access")
    ResponseEntity<byte[]> ofCase(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "said", defaultValue = "") String said) {
        List<Sight> seen = sights.ofCase(caller, Answers.id(id));
        CaseView view = book.look(caller, Answers.id(id));
        Frame titled = frame.titled("cases.access.title", Answers.called(frame, view));
        return answers.page(
                200, "AccessPage", Answers.said(titled, said), Map.of("view", view, "rows", rows(view, seen)));
    }

    private List<AccessRow> rows(CaseView view, List<Sight> seen) {
        Map<OpaqueId, Sight> sight = seen.stream().collect(Collectors.toMap(Sight::account, Function.identity()));
        Map<OpaqueId, Member> member =
                view.members().stream().collect(Collectors.toMap(Member::account, Function.identity()));
        Set<OpaqueId> candidates =
                team.candidates(view.team()).stream().map(Account::id).collect(Collectors.toSet());
        Set<OpaqueId> shown = new LinkedHashSet<>(sight.keySet());
        if (view.leads()) {
            shown.addAll(member.keySet());
            shown.addAll(view.excluded());
            shown.addAll(candidates);
        }
        return shown.stream()
                .flatMap(id -> accounts.find(id).stream())
                .map(account -> {
                    Optional<Sight> how = Optional.ofNullable(sight.get(account.id()));
                    Optional<Member> as = Optional.ofNullable(member.get(account.id()));
                    Set<Reason> reasons = how.map(Sight::reasons)
                            .orElse(view.excluded().contains(account.id()) ? Set.of(Reason.EXCLUDED) : Set.of());
                    return new AccessRow(
                            account.id(),
                            account.name().text(),
                            account.role().code(),
                            reasons,
                            how.map(Sight::compartments).orElse(Set.of()),
                            as.isPresent(),
                            as.map(Member::location).orElse(false),
                            as.map(Member::privileged).orElse(false),
                            candidates.contains(account.id()));
                })
                .sorted(Comparator.comparing(AccessRow::name))
                .toList();
    }

    @PostMapping("/cases/{id}/access")
    ResponseEntity<byte[]> change(
            Caller caller,
            @PathVariable String id,
            @RequestParam(name = "account", defaultValue = "") String account,
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "location", defaultValue = "") String location,
            @RequestParam(name = "privileged", defaultValue = "") String privileged) {
        OpaqueId colleague = Answers.id(account);
        TeamChange change = switch (act) {
            case "put" -> new TeamChange.Put(new Member(colleague, location.equals("1"), privileged.equals("1")));
            case "remove" -> new TeamChange.Remove(colleague);
            case "exclude" -> new TeamChange.Exclude(colleague);
            case "readmit" -> new TeamChange.Readmit(colleague);
            default -> throw new NotThere();
        };
        team.change(caller, Answers.id(id), change);
        boolean gone = change instanceof TeamChange.Exclude
                && colleague.equals(caller.account().id());
        return Answers.to(gone ? "/cases" : "/cases/" + id + "/access?said=team");
    }

    @GetMapping("/people/{account}/access")
    ResponseEntity<byte[]> ofAccount(Caller caller, Frame frame, @PathVariable String account) {
        OpaqueId id = Answers.id(account);
        List<Sight> seen = sights.ofAccount(caller, id);
        Account colleague = accounts.find(id)
                .filter(found -> found.organisation().equals(caller.account().organisation()))
                .orElseThrow(NotThere::new);
        Map<OpaqueId, String> names = new LinkedHashMap<>();
        book.list(caller)
                .forEach(line -> names.put(
                        line.id(), line.name().map(PersonName::name).orElse(frame.say("cases.unreadableName"))));
        return answers.page(
                200,
                "PersonPage",
                frame.titled("cases.person.title", colleague.name().text()),
                Map.of(
                        "role", colleague.role().code(),
                        "sights",
                                seen.stream()
                                        .filter(each -> names.containsKey(each.caseId()))
                                        .toList(),
                        "names", names));
    }
}
