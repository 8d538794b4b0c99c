package org.besa.app.coverage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.vault.Looked;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would follow, for all open cases that somebody sees, if rules ended or something happened on a day. Nothing is recorded. */
@Controller
class WhatIfController {
    private static final String CODE = "what";
    private static final String ON = "on";

    private final FactBook book;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    WhatIfController(FactBook book, Lawbook law, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    /** What is supposed, in one line of an address: "ends/PACK" or "happens/EVENT". */
    private record Asked(@Nullable String pressed, String on, int page) {
        /** Whoever presses the button sends it, chosen or not. */
        boolean isPressed() {
            return pressed != null;
        }

        String what() {
            return pressed == null ? "" : pressed;
        }

        Optional<Supposed> supposed(LocalDate today) {
            String what = what();
            int slash = what.indexOf('/');
            return slash < 0
                    ? Optional.empty()
                    : Supposed.of(what.substring(0, slash), what.substring(slash + 1), day(today));
        }

        Optional<LocalDate> day(LocalDate today) {
            return WrittenDay.exactly(on).filter(day -> !day.isBefore(today));
        }

        String href(int number) {
            return "/what-if?what=" + URLEncoder.encode(what(), StandardCharsets.UTF_8) + "&on="
                    + URLEncoder.encode(on, StandardCharsets.UTF_8) + "&page=" + number;
        }
    }

    @GetMapping("/what-if")
    ResponseEntity<byte[]> show(
            Caller caller,
            Frame frame,
            @RequestParam(name = CODE, required = false) @Nullable String what,
            @RequestParam(name = ON, defaultValue = "") String on,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        Answers.mustWorkOnCases(caller);
        LocalDate today = LocalDate.now(clock);
        Asked asked = new Asked(what, on, page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
        Form form = form(asked, today, frame);
        Optional<Supposed> supposed = form.faulty() ? Optional.empty() : asked.supposed(today);
        Looked<Outline, WhatIfPick, Shown> looked = book.whatIf(
                caller,
                today,
                caseload -> WhatIfPick.of(
                        supposed.map(each -> caseload.affected(each, law)).orElse(List.of()),
                        caseload.awaited(),
                        asked.page()));
        FactWords facing = new FactWords(law, frame.words());
        WhatIfPick pick = looked.choice();
        return answers.page(
                form.faulty() ? 422 : 200,
                "WhatIfPage",
                frame.titled("coverage.whatIf.title"),
                Map.of(
                        "form",
                        form,
                        "choices",
                        choices(pick, facing),
                        "asked",
                        supposed.isPresent(),
                        "view",
                        view(looked, facing),
                        "back",
                        pick.page() > 1 ? asked.href(pick.page() - 1) : "",
                        "on",
                        pick.goesOn() ? asked.href(pick.page() + 1) : ""));
    }

    private static Form form(Asked asked, LocalDate today, Frame frame) {
        Form form = Form.empty().with(CODE, asked.what()).with(ON, asked.on());
        if (!asked.isPressed()) {
            return form;
        }
        if (asked.what().isEmpty()) {
            form = form.fault(CODE, frame.say("cases.fault.choose"));
        }
        return asked.day(today).isEmpty() ? form.fault(ON, frame.say("coverage.fault.ahead")) : form;
    }

    private static List<Choice> choices(WhatIfPick pick, FactWords facing) {
        Stream<Choice> ends = pick.awaited().packs().entrySet().stream()
                .map(pack -> Choice.of(
                        "ends/" + pack.getKey(),
                        facing.words().say("coverage.whatIf.ends", facing.plain(pack.getValue()))));
        Stream<Choice> happens = pick.awaited().events().stream()
                .map(event -> Choice.of(
                        "happens/" + event, facing.words().say("coverage.whatIf.happens", facing.question(event))));
        return Stream.concat(ends, happens).toList();
    }

    private static WhatIfView view(Looked<Outline, WhatIfPick, Shown> looked, FactWords facing) {
        WhatIfPick pick = looked.choice();
        Map<OpaqueId, Shown> opened = looked.chosen().stream().collect(Collectors.toMap(Shown::id, each -> each));
        List<WhatIfView.Person> people = new ArrayList<>();
        pick.shown()
                .forEach(each -> Stream.ofNullable(opened.get(each.id()))
                        .map(person -> WhatIfView.Person.of(person, each.change(), facing))
                        .forEach(people::add));
        return new WhatIfView(
                looked.known().size(),
                looked.waiting(),
                pick.found(),
                pick.gaining(),
                lines(pick.losing(), facing),
                lines(pick.later(), facing),
                people);
    }

    private static List<String> lines(Map<Need, Integer> counts, FactWords facing) {
        return counts.entrySet().stream()
                .map(each -> facing.words().say("coverage.whatIf.losing", facing.need(each.getKey()), each.getValue()))
                .toList();
    }
}
