package org.besa.app.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Draft;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.FormState;
import org.besa.app.cases.Told;
import org.besa.app.cases.Typed;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Stale;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened: the facts of a case, and the forms to record and correct them. */
@Controller
class FactController {
    private final FactBook book;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    FactController(FactBook book, Lawbook law, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/facts")
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "said", defaultValue = "") String said) {
        return list(200, caller, Answers.said(frame, said), id);
    }

    private ResponseEntity<byte[]> list(int status, Caller caller, Frame frame, String id) {
        Facts facts = book.look(caller, Answers.id(id));
        FactWords words = FactWords.of(facts, law, frame.words());
        return answers.page(
                status,
                "FactsPage",
                frame.titled("coverage.facts.title", facts.called(frame.words())),
                Map.of(
                        "facts", facts,
                        "words", words,
                        "people",
                                answers.people(facts.entries().stream()
                                        .flatMap(entry -> entry.envelope().stream())
                                        .map(Envelope::writer))));
    }

    @GetMapping("/cases/{id}/facts/new")
    ResponseEntity<byte[]> choose(Caller caller, Frame frame, @PathVariable String id) {
        Facts facts = book.look(caller, Answers.id(id));
        FactWords words = FactWords.of(facts, law, frame.words());
        Frame titled = frame.titled("coverage.new.title", facts.called(frame.words()));
        return answers.page(200, "NewFactPage", titled, Map.of("facts", facts, "groups", groups(facts, words, frame)));
    }

    private List<FactGroup> groups(Facts facts, FactWords words, Frame frame) {
        CaseCodes codes = law.codes(facts.packs());
        Vocabulary vocabulary = codes.vocabulary();
        List<FactGroup> groups = new ArrayList<>();
        groups.add(new FactGroup(
                frame.say("coverage.group.assistance"),
                ways(
                        "assistance",
                        List.of(Need.values()).stream()
                                .filter(need -> !need.conferred())
                                .map(Need::code)
                                .toList(),
                        codes,
                        words)));
        groups.add(new FactGroup(
                frame.say("coverage.group.statement"), ways("statement", List.of(SaidSheet.CODE), codes, words)));
        groups.add(group(frame.say("coverage.group.event"), "event", vocabulary.events(), codes, words));
        groups.add(group(frame.say("coverage.group.state"), "state", vocabulary.states(), codes, words));
        groups.add(group(frame.say("coverage.group.document"), "document", vocabulary.documents(), codes, words));
        groups.add(group(frame.say("coverage.group.quantity"), "quantity", vocabulary.quantities(), codes, words));
        return groups;
    }

    private static FactGroup group(String title, String kind, Map<String, ?> ofKind, CaseCodes codes, FactWords words) {
        return new FactGroup(title, ways(kind, ofKind.keySet().stream().sorted().toList(), codes, words));
    }

    private static Map<String, String> ways(String kind, List<String> ofKind, CaseCodes codes, FactWords words) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (String code : ofKind) {
            FactSheet.of(kind, code, codes)
                    .ifPresent(sheet -> ways.put(FactPlace.path(kind, code), sheet.title(words)));
        }
        return ways;
    }

    @GetMapping("/cases/{id}/facts/new/{kind}/{code}")
    ResponseEntity<byte[]> fresh(
            Caller caller, Frame frame, @PathVariable String id, @PathVariable String kind, @PathVariable String code) {
        FactBook.Desk desk = book.open(caller, Answers.id(id), FactPlace.FRESH);
        FactSheet<?> sheet = sheet(desk.facts(), kind, code);
        Form empty = sheet.blank().with(FactPlace.ABOUT, FactPlace.about(kind, code));
        return show(frame, desk, Asking.fresh(sheet, desk.facts()), empty, 0);
    }

    /** The same form, filled with what another page knows; nothing is recorded yet. Sent and not asked for, so that no address holds it. */
    @PostMapping(value = "/cases/{id}/facts/new/{kind}/{code}", params = FactPlace.BEGIN)
    ResponseEntity<byte[]> begin(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent) {
        FactBook.Desk desk = book.open(caller, Answers.id(id), FactPlace.FRESH);
        Form begun = Typed.of(sent, FactPlace.FRESH.fields()).form();
        return show(frame, desk, Asking.fresh(sheet(desk.facts(), kind, code), desk.facts()), begun, 0);
    }

    @PostMapping("/cases/{id}/facts/new/{kind}/{code}")
    ResponseEntity<byte[]> record(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent) {
        Facts facts = book.look(caller, Answers.id(id));
        return save(caller, frame, facts, Asking.fresh(sheet(facts, kind, code), facts), sent);
    }

    @GetMapping("/cases/{id}/facts/{item}")
    ResponseEntity<byte[]> one(Caller caller, Frame frame, @PathVariable String id, @PathVariable String item) {
        OpaqueId of = Answers.id(item);
        FactBook.Desk desk = book.open(caller, Answers.id(id), FactPlace.of(of));
        Entry<CaseFact> entry = FactBook.readable(desk.facts(), of);
        CaseFact fact = entry.content().orElseThrow();
        FactSheet<?> sheet = sheet(desk.facts(), fact);
        Asking asking = Asking.again(sheet, desk.facts(), entry);
        Form filled = asking.backing().filled(filled(sheet, fact), fact.backing());
        return show(frame, desk, asking, filled, entry.revision());
    }

    @PostMapping("/cases/{id}/facts/{item}")
    ResponseEntity<byte[]> correct(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        Facts facts = book.look(caller, Answers.id(id));
        OpaqueId of = Answers.id(item);
        Entry<CaseFact> entry = FactBook.readable(facts, of);
        FactSheet<?> sheet = sheet(facts, entry.content().orElseThrow());
        return save(caller, frame, facts, Asking.again(sheet, facts, entry), sent);
    }

    @PostMapping("/cases/{id}/facts/{item}/release")
    ResponseEntity<byte[]> release(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(name = "revision", defaultValue = "") String revision) {
        return Answers.done(
                frame,
                "/cases/" + id + "/facts",
                "released",
                () -> book.release(caller, Answers.id(id), Answers.id(item), Answers.revision(revision)),
                noticed -> list(409, caller, noticed, id));
    }

    private FactSheet<?> sheet(Facts facts, String kind, String code) {
        return FactSheet.of(kind, code, law.codes(facts.packs())).orElseThrow(NotThere::new);
    }

    /** A fact keeps its form when the pack that brought its code is chosen no more. */
    private FactSheet<?> sheet(Facts facts, CaseFact fact) {
        return FactSheet.of(fact, law.codes(facts.packs()))
                .or(() -> FactSheet.of(fact, law.codes(law.all())))
                .orElseThrow(NotThere::new);
    }

    private <T extends CaseFact> Form filled(FactSheet<T> sheet, CaseFact fact) {
        return sheet.filled(sheet.type().cast(fact)).with(FactPlace.ABOUT, FactPlace.about(sheet.sort(), sheet.code()));
    }

    /**
     * What a form asks.
     *
     * @param entry the fact that it corrects; empty for a new one
     */
    private record Asking(FactSheet<?> sheet, BackingSheet backing, Optional<Entry<CaseFact>> entry) {
        static Asking fresh(FactSheet<?> sheet, Facts facts) {
            return new Asking(sheet, BackingSheet.fresh(sheet, facts), Optional.empty());
        }

        static Asking again(FactSheet<?> sheet, Facts facts, Entry<CaseFact> entry) {
            return new Asking(sheet, BackingSheet.of(sheet, facts, entry), Optional.of(entry));
        }

        DraftPlace place() {
            return entry.map(each -> FactPlace.of(each.id())).orElse(FactPlace.FRESH);
        }

        /** Where the fact is, or shall be. */
        Compartment part(Form sent) {
            return entry.map(Entry::compartment).orElseGet(() -> Answers.part(sent.value(FactPlace.PART)));
        }

        /** The fact that was typed; nothing where the reader found a fault. */
        Optional<CaseFact> read(FactReader read, FactWords words) {
            Optional<? extends CaseFact> fact = sheet.read(read, words);
            Backing behind = backing.read(read, part(read.form()));
            return read.isFaulty() ? Optional.empty() : fact.map(each -> each.backed(behind));
        }
    }

    private ResponseEntity<byte[]> show(Frame frame, FactBook.Desk desk, Asking asking, Form there, long revision) {
        Optional<Draft> kept = desk.draft().filter(draft -> isAbout(draft, there));
        if (kept.isPresent()) {
            return page(200, frame, desk.facts(), asking, FormState.restored(asking.place(), kept.get()));
        }
        return page(200, frame, desk.facts(), asking, FormState.of(there, revision));
    }

    /** There is one draft for all that is new: what was typed about something else does not belong here. */
    private static boolean isAbout(Draft draft, Form there) {
        return draft.values().getOrDefault(FactPlace.ABOUT, List.of()).equals(List.of(there.value(FactPlace.ABOUT)));
    }

    private ResponseEntity<byte[]> save(
            Caller caller, Frame frame, Facts facts, Asking asking, MultiValueMap<String, String> sent) {
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        FactWords words = FactWords.of(facts, law, frame.words());
        FactReader read = new FactReader(Typed.of(sent, asking.place().fields()), frame.words());
        Optional<CaseFact> fact = asking.read(read, words).filter(each -> hasCome(each, read));
        if (fact.isEmpty()) {
            return page(422, frame, facts, asking, FormState.of(read.form(), revision));
        }
        Optional<OpaqueId> item = asking.entry().map(Entry::id);
        try {
            if (item.isPresent()) {
                book.correct(caller, facts.id(), item.get(), revision, fact.get());
            } else {
                book.record(caller, facts.id(), asking.part(read.form()), fact.get());
            }
        } catch (Stale stale) {
            Entry<CaseFact> theirs = book.met(stale.current().orElseThrow(NotThere::new));
            List<Difference> differences = theirs.content()
                    .map(content -> Told.differences(words.inFull(fact.get()), words.inFull(content)))
                    .orElse(List.of());
            return page(
                    409,
                    frame,
                    facts,
                    asking,
                    FormState.of(read.form(), theirs.revision()).beside(differences));
        }
        return Answers.to("/cases/"
                + facts.id()
                + "/"
                + list(asking.sheet())
                + "?said="
                + (item.isPresent() ? "kept" : "recorded"));
    }

    /** Nothing has happened, and nobody has said anything, on a day to come; such a day would meet a deadline that is not met. */
    private boolean hasCome(CaseFact fact, FactReader read) {
        switch (fact) {
            case CaseFact.Happened happened -> mustHaveCome(happened.on(), read);
            case CaseFact.Said said -> mustHaveCome(said.on(), read);
            case CaseFact.Aid _, CaseFact.WasSo _, CaseFact.Counted _, CaseFact.Paper _ -> {
                // A bed, a status or a paper may begin on a day that is known before.
            }
        }
        return !read.isFaulty();
    }

    private void mustHaveCome(WrittenDay day, FactReader read) {
        LocalDate today = LocalDate.now(clock);
        if (day.days().filter(days -> days.earliest().isAfter(today)).isPresent()) {
            read.fault(FactPlace.ON, read.words().say("coverage.fault.toCome"));
        }
    }

    /** The page on which what is written with this sheet stands. */
    private static String list(FactSheet<?> sheet) {
        return sheet.type().equals(CaseFact.Said.class) ? "statements" : "facts";
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Facts facts, Asking asking, FormState state) {
        FactWords words = FactWords.of(facts, law, frame.words());
        FactSheet<?> sheet = asking.sheet();
        DraftPlace place = asking.place();
        return answers.page(
                status,
                "FactPage",
                frame.titled("coverage.fact.title", facts.called(frame.words())),
                Map.ofEntries(
                        Map.entry("facts", facts),
                        Map.entry("asked", sheet.title(words)),
                        Map.entry("fields", sheet.fields(words)),
                        Map.entry("more", sheet.more(words)),
                        Map.entry("certainties", asking.backing().certainties(frame.words())),
                        Map.entry("proofs", asking.backing().offered(frame.words())),
                        Map.entry(
                                "parts",
                                place.equals(FactPlace.FRESH) ? Answers.parts(frame, facts.parts()) : List.of()),
                        Map.entry("place", place),
                        Map.entry(
                                "action",
                                place.equals(FactPlace.FRESH)
                                        ? FactPlace.path(sheet.sort(), sheet.code())
                                        : place.path()),
                        Map.entry("list", list(sheet)),
                        Map.entry("form", state.form()),
                        Map.entry("revision", state.revision()),
                        Map.entry("restored", state.restored()),
                        Map.entry("stale", status == 409),
                        Map.entry("differences", state.differences())));
    }
}
