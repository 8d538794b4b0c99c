package org.besa.app.coverage;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.besa.app.access.Caller;
import org.besa.app.agreements.AgreementBook;
import org.besa.app.agreements.AgreementsRoom;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Entry;
import org.besa.app.cases.OtherKinds;
import org.besa.app.cases.PersonName;
import org.besa.app.face.Frame;
import org.besa.app.face.Language;
import org.besa.app.face.Pages;
import org.besa.app.face.TestPages;
import org.besa.app.parties.PartiesRoom;
import org.besa.app.parties.PartyBook;
import org.besa.app.vault.OpenHouse;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The room as the server puts it together, on a real database, without the server; open to the rooms above. */
public final class CoverageHouse {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([\\w-]+)\" value=\"([^\"]*)\">");

    public final OpenHouse house;
    public final Casebook cases;
    public final FactBook book;
    public final Lawbook law;
    public final PartyBook parties;
    public final AgreementBook agreements;
    private final List<Promised.Source> promises;
    final StatementController statements;
    final FactController facts;
    final RulesController rules;
    final CoverageController coverage;
    final BoardController board;
    final WhatIfController whatIf;
    final WhyController why;
    final ResponsibilityController responsibility;
    final CompareController compare;

    private final Clock clock;
    private final Pages pages =
            TestPages.of("cases", "parties", "coverage", "agreements", "meetings", "letters", "tasks");

    CoverageHouse(Path folder, Clock clock) {
        this(folder, clock, law -> List.of());
    }

    /**
     * With what rooms above keep in cases.
     *
     * @param folder empty
     */
    public CoverageHouse(Path folder, Clock clock, Function<Lawbook, List<OtherKinds>> above) {
        this(folder, clock, (law, _) -> above.apply(law));
    }

    /** The same, where those rooms also need the house below. */
    public CoverageHouse(Path folder, Clock clock, BiFunction<Lawbook, OpenHouse, List<OtherKinds>> above) {
        this(folder, clock, above, List.of());
    }

    /** The same, where those rooms keep promises as well. */
    public CoverageHouse(
            Path folder,
            Clock clock,
            BiFunction<Lawbook, OpenHouse, List<OtherKinds>> above,
            List<Promised.Source> promises) {
        this.clock = clock;
        this.promises = promises;
        CoverageRoom room = new CoverageRoom();
        RulePackLibrary library = new RulePackLibrary(Path.of(System.getProperty("besa.home", "..")));
        law = room.lawbook(library);
        house = new OpenHouse(folder);
        List<OtherKinds> others = new ArrayList<>(above.apply(law, house));
        PartiesRoom below = new PartiesRoom();
        others.add(below.partyKinds(law));
        others.add(room.factKinds(law));
        cases = new Casebook(house.cases(), house.random(), clock, others);
        parties = below.partyBook(house.cases(), house.shelf(), cases, law, room.origins(), house.random(), clock);
        agreements = new AgreementsRoom().agreementBook(house.shelf(), parties, library, house.random(), clock);
        book = room.factBook(
                house.cases(), house.cohort(), cases, law, parties, List.of(room.fileProofs()), agreements, promises);
        statements = room.statementController(book, law, pages, house.accounts(), clock);
        facts = room.factController(book, law, pages, house.accounts(), clock);
        rules = room.rulesController(book, law, pages, house.accounts(), clock);
        coverage = room.coverageController(book, law, pages, house.accounts(), clock);
        whatIf = room.whatIfController(book, law, pages, house.accounts(), clock);
        board = room.boardController(book, law, house.teams(), answers("cases"), pages, house.accounts(), clock);
        why = room.whyController(book, law, pages, house.accounts(), clock);
        compare = room.compareController(book, law, pages, house.accounts(), clock);
        responsibility = room.responsibilityController(book, law, pages, house.accounts(), clock);
    }

    /** A board that reads one case for each request. */
    BoardController slowBoard() {
        FactBook slow = new FactBook(
                house.cases(),
                house.cohort(),
                cases,
                law,
                parties,
                List.of(new CoverageRoom().fileProofs()),
                agreements,
                promises,
                1);
        return new CoverageRoom()
                .boardController(slow, law, house.teams(), answers("cases"), pages, house.accounts(), clock);
    }

    /** Begins a case in the team of Mira. */
    public OpaqueId begin(Caller caller, String name) {
        return cases.begin(caller, house.heron().id(), new PersonName(name, ""));
    }

    /** The first worked example of the pack: owed for six months, and stopped after four. */
    public void moved(Caller caller, OpaqueId id) {
        rules.choose(caller, frame(), id.hex(), sent(Map.of("revision", "0", "packs", "example-agreement")));
        typed(caller, id, "event", "transferred", Map.of("on", "2024-03-01"));
        typed(
                caller,
                id,
                "assistance",
                "shelter",
                Map.of(
                        "arrives", "arrives",
                        "provider", "xa.host-organisation",
                        "from", "2024-03-01",
                        "through", "2024-06-30",
                        "confirmed", "2024-06-30"));
        typed(caller, id, "assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));
    }

    /** Another day of the transfer, from the next request on. */
    public void correctTransfer(Caller caller, OpaqueId id, String on) {
        Entry<CaseFact> event = book.look(caller, id).entries().stream()
                .filter(entry -> entry.content().orElseThrow() instanceof CaseFact.Happened)
                .findFirst()
                .orElseThrow();
        book.correct(
                caller,
                id,
                event.id(),
                event.revision(),
                new CaseFact.Happened("transferred", new WrittenDay(on), "The letter"));
    }

    /** Judges a case by no rules any more. */
    public void agreedNoMore(Caller caller, OpaqueId id) {
        book.judge(caller, id, book.look(caller, id).rules(), new JudgedBy(List.of()));
    }

    /** What is owed, as the page says it in English. */
    public String coveragePage(Caller caller, OpaqueId id) {
        return text(coverage.coverage(caller, frame(), id.hex(), "", ""));
    }

    /** The board, as it says it in English. */
    public String boardPage(Caller caller) {
        return boardPage(caller, Language.EN);
    }

    /** The same in a language. */
    public String boardPage(Caller caller, Language language) {
        return text(board.board(caller, frame(language), "", "", "", "", "", "", "", "1"));
    }

    Answers answers(String templates) {
        return new Answers(templates, pages, house.accounts(), clock);
    }

    public Pages pages() {
        return pages;
    }

    /** Judges a case by the invented agreement. */
    public void agreed(Caller caller, OpaqueId caseId) {
        book.judge(caller, caseId, 0, new JudgedBy(List.of("example-agreement")));
    }

    /** What another page began, as the form that is then shown. */
    public ResponseEntity<byte[]> begun(Caller caller, OpaqueId caseId, Map<String, String> fields) {
        return facts.begin(caller, frame(), caseId.hex(), "statement", "duty", sent(fields));
    }

    /** Records something with its form. */
    public ResponseEntity<byte[]> typed(
            Caller caller, OpaqueId caseId, String kind, String code, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("revision", "0");
        return facts.record(caller, frame(), caseId.hex(), kind, code, sent(all));
    }

    /** Corrects something with its form. */
    public ResponseEntity<byte[]> corrected(
            Caller caller, OpaqueId caseId, OpaqueId fact, long revision, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("revision", String.valueOf(revision));
        return facts.correct(caller, frame(), caseId.hex(), fact.hex(), sent(all));
    }

    public Frame frame(Language language) {
        return pages.frame(language, "/cases", "the-form-key");
    }

    public Frame frame() {
        return frame(Language.EN);
    }

    public static MultiValueMap<String, String> sent(Map<String, String> fields) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        fields.forEach(sent::add);
        return sent;
    }

    /** What a form sends of which nobody sees anything. */
    public static Map<String, String> hidden(String form) {
        Map<String, String> hidden = new LinkedHashMap<>();
        HIDDEN.matcher(form).results().forEach(found -> hidden.put(found.group(1), found.group(2)));
        return hidden;
    }

    public static String text(ResponseEntity<byte[]> answer) {
        return new String(requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }
}
