package org.besa.app.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.access.SignInName;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the audit log. */
@Controller
class AuditController {
    private static final String TEMPLATE = "org/besa/app/oversight/AuditPage.jte";
    private static final List<String> OUTCOMES = List.of("done", "refused", "failed");

    private final AuditReading reading;
    private final Pages pages;

    AuditController(AuditReading reading, Pages pages) {
        this.reading = reading;
        this.pages = pages;
    }

    @GetMapping("/audit")
    ResponseEntity<byte[]> log(
            Caller caller,
            Frame frame,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String outcome) {
        AuditReading.Page page = reading.read(caller, before, SignInName.typed(actor), outcome);
        List<Choice> people = new ArrayList<>(List.of(new Choice("", frame.say("oversight.everybody"), "")));
        page.people()
                .forEach(account -> people.add(
                        new Choice(account.name().text(), account.name().text(), "")));
        List<Choice> outcomes = new ArrayList<>(List.of(new Choice("", frame.say("oversight.anyOutcome"), "")));
        OUTCOMES.forEach(each -> outcomes.add(new Choice(each, frame.say("oversight.outcome." + each), "")));
        return pages.page(
                200,
                TEMPLATE,
                frame.titled("oversight.title"),
                Map.of(
                        "lines", page.lines(),
                        "people", people,
                        "outcomes", outcomes,
                        "form", Form.empty().with("actor", actor).with("outcome", outcome),
                        "onward",
                                page.next()
                                        .map(place -> onward(place, actor, outcome))
                                        .orElse("")));
    }

    private static String onward(long place, String actor, String outcome) {
        return "/audit?before=" + place + "&actor=" + encoded(actor) + "&outcome=" + encoded(outcome);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
