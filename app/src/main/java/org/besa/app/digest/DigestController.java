package org.besa.app.digest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.access.FreshProof;
import org.besa.app.cases.Answers;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Language;
import org.besa.app.face.Notice;
import org.besa.app.face.Pages;
import org.besa.app.mail.MailAddress;
import org.besa.app.mail.Mailer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own digest: asked for, changed, tried, stopped. */
@Controller
class DigestController {
    private static final String PATH = "/account/digest";
    private static final String SAID = PATH + "?said=";
    private static final String TEMPLATE = "org/besa/app/digest/DigestPage.jte";
    private static final String ADDRESS = "address";
    private static final String DAY = "day";
    private static final String LANGUAGE = "language";
    private static final String SHAPE = "shape";
    private static final String NUMBERS = "numbers";
    private static final String SPARING = "sparing";
    /** Of what was done before the page was asked for; a mail that was not taken stands on the page by itself. */
    private static final Map<String, Notice.Kind> NOTICES = Map.of(
            "asked", Notice.Kind.DONE,
            "ended", Notice.Kind.DONE,
            "sent", Notice.Kind.DONE,
            "early", Notice.Kind.NOTE,
            "unread", Notice.Kind.NOTE);

    private final Pages pages;
    private final Digests digests;
    private final DigestRounds rounds;
    private final Mailer mailer;
    private final FreshProof proof;

    DigestController(Pages pages, Digests digests, DigestRounds rounds, Mailer mailer, FreshProof proof) {
        this.pages = pages;
        this.digests = digests;
        this.rounds = rounds;
        this.mailer = mailer;
        this.proof = proof;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Frame frame, Caller caller, @RequestParam(defaultValue = "") String said) {
        Answers.mustWorkOnCases(caller);
        Optional<Digest> digest = digests.of(caller);
        return page(200, said(frame, said), caller, digest, form(frame, digest.map(Digest::wish)));
    }

    private static Frame said(Frame frame, String code) {
        return Optional.ofNullable(NOTICES.get(code))
                .map(kind -> frame.noticing(kind, "digest.said." + code))
                .orElse(frame);
    }

    private static Form form(Frame frame, Optional<Wish> wish) {
        return Form.empty()
                .with(ADDRESS, wish.map(each -> each.address().text()).orElse(""))
                .with(
                        DAY,
                        wish.map(Wish::days).orElseGet(() -> Set.of(DayOfWeek.values())).stream()
                                .map(DigestController::code)
                                .toArray(String[]::new))
                .with(
                        LANGUAGE,
                        wish.map(Wish::language).orElse(frame.language()).code())
                .with(SHAPE, wish.map(Wish::numbers).orElse(true) ? NUMBERS : SPARING);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> begin(
            Frame frame,
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> day,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String shape,
            @RequestParam(defaultValue = "") String proof) {
        Answers.mustWorkOnCases(caller);
        if (!mailer.isSetUp()) {
            return Answers.to(PATH);
        }
        Optional<MailAddress> to = MailAddress.typed(address);
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(each -> day.contains(code(each)))
                .collect(Collectors.toSet());
        Optional<Language> in = Language.of(language);
        Form form = Form.empty()
                .with(ADDRESS, address)
                .with(DAY, day.toArray(String[]::new))
                .with(LANGUAGE, language)
                .with(SHAPE, shape);
        form = to.isPresent() ? form : form.fault(ADDRESS, frame.say("digest.fault.address"));
        form = days.isEmpty() ? form.fault(DAY, frame.say("digest.fault.day")) : form;
        form = in.isPresent() ? form : form.fault(LANGUAGE, frame.say("digest.fault.language"));
        form = Set.of(NUMBERS, SPARING).contains(shape) ? form : form.fault(SHAPE, frame.say("digest.fault.shape"));
        form = form.faulty() ? form : this.proof.ifNeeded(frame, caller, proof, request.getRemoteAddr(), form);
        if (form.faulty()) {
            return page(422, frame, caller, digests.of(caller), form);
        }
        digests.begin(caller, new Wish(to.orElseThrow(), days, in.orElseThrow(), shape.equals(NUMBERS)));
        return Answers.to(SAID + "asked");
    }

    @PostMapping("/account/digest/now")
    ResponseEntity<byte[]> now(Caller caller) {
        Answers.mustWorkOnCases(caller);
        return Answers.to(
                switch (rounds.tryNow(caller)) {
                    case SENT -> SAID + "sent";
                    case EARLY -> SAID + "early";
                    case UNREAD -> SAID + "unread";
                    case FAILED, NONE -> PATH;
                });
    }

    @PostMapping("/account/digest/end")
    ResponseEntity<byte[]> end(Caller caller) {
        Answers.mustWorkOnCases(caller);
        digests.end(caller);
        return Answers.to(SAID + "ended");
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Caller caller, Optional<Digest> digest, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("form", form);
        parameters.put("digest", digest.orElse(null));
        parameters.put("mails", mailer.isSetUp());
        List<Choice> week = week(frame);
        parameters.put("week", week);
        parameters.put(
                "days", digest.map(each -> named(each.wish().days(), week)).orElse(""));
        parameters.put(
                "languages",
                Arrays.stream(Language.values())
                        .map(each -> Choice.of(each.code(), each.nativeName()))
                        .toList());
        parameters.put(
                "shapes",
                Stream.of(NUMBERS, SPARING)
                        .map(code -> new Choice(
                                code, frame.say("digest.shape." + code), frame.say("digest.shapeHint." + code)))
                        .toList());
        parameters.put("fresh", proof.isFresh(caller));
        parameters.put("place", ZoneId.systemDefault());
        return pages.page(status, TEMPLATE, frame.titled("digest.title"), parameters);
    }

    /** In Persian the week begins on Saturday. */
    private static List<Choice> week(Frame frame) {
        DayOfWeek first = frame.language() == Language.FA ? DayOfWeek.SATURDAY : DayOfWeek.MONDAY;
        return Stream.iterate(first, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .map(day -> Choice.of(code(day), frame.say("digest.day." + code(day))))
                .toList();
    }

    private static String named(Set<DayOfWeek> days, List<Choice> week) {
        return week.stream()
                .filter(choice -> days.stream().anyMatch(day -> code(day).equals(choice.value())))
                .map(Choice::label)
                .collect(Collectors.joining(" · "));
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
