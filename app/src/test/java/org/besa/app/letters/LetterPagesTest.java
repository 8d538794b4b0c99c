package org.besa.app.letters;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.CasePapers;
import org.besa.app.cases.FileLimits;
import org.besa.app.cases.Kind;
import org.besa.app.cases.SafeContact;
import org.besa.app.coverage.CoverageHouse;
import org.besa.app.coverage.JudgedBy;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.letters.LetterBook.Asked;
import org.besa.app.letters.LetterText.Sort;
import org.besa.app.meetings.Commitment;
import org.besa.app.meetings.Fate;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.meetings.MeetingsRoom;
import org.besa.app.meetings.OpenMeetings;
import org.besa.app.parties.Bar;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Member;
import org.besa.app.vault.NotForYou;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/**
 * Letters about an invented case: the host organisation stopped the room, which only the parties may claim; the agency stopped the allowance, which the person may claim.
 * Pictures of all kinds in all languages fall into target/letters.
 */
@Tag("database")
class LetterPagesTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 15);
    private static final String AGENCY = "xa.relief-agency";
    private static final Matter CLAIM = Matter.of(LetterKind.CLAIM, Need.SUBSISTENCE);
    private static final Matter REQUEST = Matter.of(LetterKind.REQUEST, Need.SHELTER);
    private static final Matter CHRONOLOGY = Matter.of(LetterKind.CHRONOLOGY);
    private static final Matter SUMMARY = Matter.of(LetterKind.SUMMARY);
    private static final Matter SCRIPT = Matter.of(LetterKind.SCRIPT);
    private static final OpenMeetings OPEN = new OpenMeetings(new MeetingsRoom());
    private static final Pattern PRINT = Pattern.compile("name=\"print\" value=\"([0-9a-f]{64})\"");
    /** Words that must stand in no letter: where somebody is, and how to reach them. */
    private static final String CANARY = "Quartermaine";

    @TempDir
    private Path folder;

    private Instant now = NOW;
    private CoverageHouse house;
    private LetterController letters;
    private LetterBook book;
    private MeetingBook meetings;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    @BeforeEach
    void oneCase() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        house = new CoverageHouse(folder, clock, law -> List.of(new LetterKinds(law), OPEN.kinds(law)));
        meetings = OPEN.book(house.house.cases(), house.cases, house.book);
        book = new LetterBook(house.house.cases(), house.cases, house.book, meetings, house.law, clock);
        letters = new LetterController(
                book,
                house.law,
                house.pages(),
                new Answers("letters", house.pages(), house.house.accounts(), clock),
                clock);
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
        house.moved(mira, heron);
        house.typed(
                mira,
                heron,
                "assistance",
                "subsistence",
                Map.of(
                        "arrives", "nothing",
                        "provider", CANARY + " house",
                        "from", "2024-07-01",
                        "short", CANARY,
                        "source", "Her account of 2 July"));
        house.typed(
                mira,
                heron,
                "statement",
                "duty",
                Map.of(
                        "speaker", AGENCY,
                        "says", "no-funds",
                        "need", "subsistence",
                        "on", "2024-07-08",
                        "directness", "direct",
                        "words", "At " + CANARY + " street they said so",
                        "source", "Our note of the call"));
        house.typed(
                mira,
                heron,
                "document",
                "identity-document",
                Map.of("value", "withheld", "holder", CANARY, "from", "2024-03-01", "source", "Her own account"));
    }

    private LetterDesk desk() {
        return book.look(mira, heron);
    }

    private LetterText written(Matter matter, Language language, String to) {
        return book.write(desk().now(), new Asked(matter, house.pages().words(language), to, ""))
                .orElseThrow();
    }

    private static String to(Matter matter) {
        return switch (matter.kind()) {
            case CLAIM -> AGENCY;
            case REQUEST, CHRONOLOGY -> "The town hall";
            case SUMMARY, SCRIPT -> "";
        };
    }

    private static Map<String, String> form(Matter matter, Language language, String step) {
        Map<String, String> fields = new HashMap<>();
        fields.put("matter", matter.code());
        fields.put("language", language.code());
        fields.put("step", step);
        if (matter.kind() == LetterKind.CLAIM) {
            fields.put("to", AGENCY);
        } else if (!matter.kind().toThePerson()) {
            fields.put("to", "other");
            fields.put("to-named", "The town hall");
        }
        return fields;
    }

    private ResponseEntity<byte[]> send(Matter matter, Map<String, String> fields) {
        return letters.write(mira, house.frame(), id, matter.code(), sent(fields));
    }

    /** Looks, and approves what was shown. */
    private OpaqueId approved(Matter matter, Language language) {
        String page = text(send(matter, form(matter, language, "look")));
        ResponseEntity<byte[]> answer = send(matter, approving(form(matter, language, "approve"), page));
        assertThat(answer.getStatusCode().value()).as(page).isEqualTo(303);
        String to = requireNonNull(answer.getHeaders().getLocation()).getPath();
        return new OpaqueId(to.substring(to.lastIndexOf('/') + 1));
    }

    private static Map<String, String> approving(Map<String, String> fields, String page) {
        var found = PRINT.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        Map<String, String> all = new HashMap<>(fields);
        all.put("print", found.group(1));
        return all;
    }

    private byte[] paper(OpaqueId letter) throws IOException {
        CasePapers papers = new CasePapers(house.house.cases(), FileLimits.usual(), Clock.systemUTC());
        try (InputStream bytes = papers.open(mira, heron, letter).content().open()) {
            return bytes.readAllBytes();
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String list() {
        return text(letters.list(mira, house.frame(), id, ""));
    }

    @Test
    void aClaimNeedsATextAndSomebodyWhoMayClaim() {
        assertThat(desk().matters()).contains(CLAIM, REQUEST, CHRONOLOGY, SCRIPT);
        assertThat(desk().matters())
                .as("the parties alone may claim the room")
                .doesNotContain(Matter.of(LetterKind.CLAIM, Need.SHELTER));
        assertThat(list()).contains("nobody is known who may claim it for this person");
        assertThat(text(letters.fresh(mira, house.frame(), id, "claim.shelter")))
                .contains("there is no longer anything of this kind to write");
    }

    @Test
    void anAllegedDealClaimsNothing() {
        OpaqueId other = house.begin(mira, "Marsh");
        house.book.judge(mira, other, 0, new JudgedBy(List.of("example-agreement-alleged")));
        house.typed(mira, other, "event", "transferred", Map.of("on", "2024-03-01"));
        house.typed(mira, other, "assistance", "subsistence", Map.of("arrives", "nothing", "from", "2024-07-01"));
        assertThat(book.look(mira, other).matters())
                .contains(Matter.of(LetterKind.REQUEST, Need.SUBSISTENCE))
                .noneMatch(matter -> matter.kind() == LetterKind.CLAIM);
    }

    @Test
    void everySentenceLeadsToAFactOrAPlaceInTheLaw() {
        for (Matter matter : desk().now().matters()) {
            for (Language language : Language.values()) {
                LetterText text = written(matter, language, to(matter));
                assertThat(text.parts()).isNotEmpty();
                assertThat(text.parts())
                        .flatExtracting(LetterText.Part::sentences)
                        .allSatisfy(sentence -> {
                            assertThat(sentence.sources()).isNotEmpty();
                            sentence.sources()
                                    .forEach(number -> assertThat(text.sources()
                                                    .get(number - 1)
                                                    .text())
                                            .isNotBlank());
                        });
                Set<Integer> named = new HashSet<>();
                text.parts().forEach(part -> part.sentences().forEach(each -> named.addAll(each.sources())));
                assertThat(named).as("no source without a sentence").hasSameSizeAs(text.sources());
            }
        }
        LetterText claim = written(CLAIM, Language.EN, AGENCY);
        assertThat(claim.sources())
                .filteredOn(source -> source.sort() == Sort.FACT)
                .extracting(LetterText.Source::path)
                .allMatch(path -> path.matches("/facts/[0-9a-f]{32}"));
        assertThat(claim.sources())
                .filteredOn(source -> source.sort() == Sort.RULE)
                .extracting(LetterText.Source::address)
                .containsOnly("https://example.org/xa/agreement");
    }

    @Test
    void theClaimSaysWhoOwesWhatByWhichTextAndThatNobodyCheckedIt() {
        String page = text(letters.fresh(mira, house.frame(), id, CLAIM.code()));
        assertThat(page)
                .contains(
                        "We write for Heron",
                        "The international relief agency",
                        "cl. 4 and annex 1",
                        "living costs",
                        "1 July 2024",
                        "said that there were no funds",
                        "We have not checked Invented three-party agreement",
                        "not checked against the text",
                        "the agency's complaints panel",
                        "href=\"https://example.org/xa/agreement\" rel=\"noreferrer noopener external\"",
                        "href=\"/cases/" + id + "/facts/")
                .doesNotContain(CANARY);
        assertThat(text(send(CLAIM, form(CLAIM, Language.FA, "show"))))
                .contains("lang=\"fa\" dir=\"rtl\"", "با متن آن نسنجیده‌ایم", "هزینهٔ زندگی");
        assertThat(text(send(CLAIM, form(CLAIM, Language.SQ, "show"))))
                .contains("mjetet e jetesës", "Nuk e kemi krahasuar");
    }

    @Test
    void aCorrectedDateIsInTheNextDraftAndNotInWhatWasApproved() throws IOException {
        OpaqueId letter = approved(CLAIM, Language.EN);
        String before = text(letters.one(mira, house.frame(), id, letter.hex(), ""));
        byte[] paper = paper(letter);
        OpaqueId fact = house.book.look(mira, heron).standing().stream()
                .filter(entry -> entry.content().orElseThrow().code().equals("subsistence"))
                .findFirst()
                .orElseThrow()
                .id();
        String shown = text(send(CLAIM, form(CLAIM, Language.EN, "look")));
        house.corrected(
                mira,
                heron,
                fact,
                1,
                Map.of("arrives", "nothing", "from", "2024-07-04", "source", "Her account of 2 July"));
        assertThat(text(letters.fresh(mira, house.frame(), id, CLAIM.code()))).contains("4 July 2024");

        ResponseEntity<byte[]> stale = send(CLAIM, approving(form(CLAIM, Language.EN, "approve"), shown));
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(text(stale)).contains("The case has changed since you looked", "4 July 2024");
        assertThat(desk().letters()).hasSize(1);

        assertThat(text(letters.one(mira, house.frame(), id, letter.hex(), ""))).isEqualTo(before);
        assertThat(before).doesNotContain("4 July 2024").contains("1 July 2024");
        assertThat(paper(letter)).isEqualTo(paper);
    }

    /** What was approved in the morning is not sent in the evening as if nothing had happened. */
    @Test
    void anApprovedLetterSaysThatTheCaseHasChangedSince() {
        OpaqueId letter = approved(CLAIM, Language.EN);
        assertThat(text(letters.one(mira, house.frame(), id, letter.hex(), "")))
                .doesNotContain("Something in the case has changed");

        now = NOW.plusSeconds(60);
        house.typed(mira, heron, "event", "transferred", Map.of("on", "2024-07-10"));
        assertThat(text(letters.one(mira, house.frame(), id, letter.hex(), "")))
                .contains("Something in the case has changed");

        sending(letter, Map.of("revision", "1", "on", "2024-07-15", "way", "post"));
        assertThat(text(letters.one(mira, house.frame(), id, letter.hex(), "")))
                .doesNotContain("Something in the case has changed");
    }

    /** Its letter would still tell of it. */
    @Test
    void aPromiseThatIsTakenBackIsSuchAChange() {
        OpaqueId promise = promised(AGENCY, Need.SUBSISTENCE, "2024-07-10", Fate.OPEN);
        OpaqueId letter = approved(CLAIM, Language.EN);
        assertThat(text(letters.one(mira, house.frame(), id, letter.hex(), "")))
                .doesNotContain("Something in the case has changed");

        now = NOW.plusSeconds(60);
        house.cases.withdraw(mira, heron, promise, 1);
        assertThat(text(letters.one(mira, house.frame(), id, letter.hex(), "")))
                .contains("Something in the case has changed");
    }

    /** Who asks for what can be claimed, or for later days of it, weakens the claim. */
    @Test
    void whereTheNextDaysCanBeClaimedNobodyOnlyAsks() {
        assertThat(desk().matters()).contains(CLAIM).doesNotContain(Matter.of(LetterKind.REQUEST, Need.SUBSISTENCE));
    }

    @Test
    void anApprovedLetterIsSentWithADayAndAWay() {
        OpaqueId letter = approved(CLAIM, Language.FA);
        assertThat(list()).contains("not sent yet", "the international relief agency", "فارسی");
        Map<String, String> fields = new HashMap<>(Map.of("revision", "1", "on", "2024-07-14", "way", "post"));
        assertThat(text(sending(letter, fields))).contains("This is before the first day.");
        fields.put("on", "2024-07-16");
        assertThat(text(sending(letter, fields))).contains("This day is still to come.");
        fields.putAll(Map.of("on", "2024-07-15", "way", "aloud"));
        assertThat(sending(letter, fields).getStatusCode().value()).isEqualTo(422);
        fields.put("way", "post");
        assertThat(sending(letter, fields).getHeaders().getLocation())
                .hasToString("/cases/" + id + "/letters/" + letter + "?done=sent");
        assertThat(list()).contains("15 July 2024", "by post");
        assertThat(sending(letter, fields).getStatusCode().value())
                .as("somebody was quicker")
                .isEqualTo(409);
        assertThat(house.house.actions()).contains("letter.approved", "letter.sent");

        house.cases.undo(mira, heron, letter, 2);
        assertThat(list()).contains("not sent yet");
        house.cases.withdraw(mira, heron, letter, 3);
        assertThat(list()).contains("1 withdrawn entry");
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> sending(letter, Map.of("revision", "4", "on", "2024-07-15", "way", "post")));
    }

    private ResponseEntity<byte[]> sending(OpaqueId letter, Map<String, String> fields) {
        return letters.send(mira, house.frame(), id, letter.hex(), sent(fields));
    }

    @Test
    void whoIsBarredIsNeitherOfferedNorWrittenTo() {
        OpaqueId letter = approved(CLAIM, Language.EN);
        house.parties.bar(mira, heron, new Bar(AGENCY, ""));
        assertThat(text(letters.fresh(mira, house.frame(), id, REQUEST.code())))
                .doesNotContain("value=\"" + AGENCY + "\"");
        assertThat(desk().matters()).doesNotContain(CLAIM);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> send(CLAIM, form(CLAIM, Language.EN, "look")));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> sending(letter, Map.of("revision", "1", "on", "2024-07-15", "way", "post")));
        house.parties.bar(mira, heron, new Bar("The town hall", ""));
        assertThat(text(send(REQUEST, form(REQUEST, Language.EN, "look"))))
                .contains("Nothing may be sent to this recipient.");
    }

    @Test
    void whereLettersAreNoSafeWayThereIsNoPaperForThePerson() {
        assertThat(desk().matters()).contains(SUMMARY, SCRIPT);
        SafeContact byPhone =
                new SafeContact(SafeContact.May.YES, Set.of(SafeContact.Way.PHONE), CANARY + " 5", "", CANARY, CANARY);
        house.cases.write(mira, heron, Kind.CONTACT, 0, byPhone);
        assertThat(desk().matters()).contains(SCRIPT).doesNotContain(SUMMARY);
        assertThat(list()).contains("letters are not a safe way to this person");
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> send(SUMMARY, form(SUMMARY, Language.EN, "approve")));
        OpaqueId aloud = approved(SCRIPT, Language.FA);
        assertThat(text(letters.one(mira, house.frame(), id, aloud.hex(), ""))).doesNotContain("Download the PDF");
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> paper(aloud));
        assertThat(house.house.sealedFiles()).isZero();
    }

    @Test
    void nothingTellsWhereSomebodyIsOrHowToReachThem() throws IOException {
        SafeContact contact = new SafeContact(
                SafeContact.May.YES, Set.of(SafeContact.Way.LETTER), CANARY + " 5", CANARY, CANARY, CANARY);
        house.cases.write(mira, heron, Kind.CONTACT, 0, contact);
        promised(CANARY + " house", Need.SHELTER, "", Fate.OPEN);
        promised(CANARY + " House", Need.SUBSISTENCE, "2024-07-10", Fate.OPEN);
        assertThat(written(CHRONOLOGY, Language.EN, "The town hall").toString())
                .contains("Promised: shelter. No day was named.", "Promised: living costs. Until 10 July 2024");
        LetterPdf pdf = new LetterPdf();
        for (Matter matter : desk().matters()) {
            for (Language language : Language.values()) {
                LetterText text = written(matter, language, to(matter));
                assertThat(text.toString()).doesNotContain(CANARY);
                assertThat(words(pdf.of(text, house.pages().words(language)))).doesNotContain(CANARY);
                if (matter.kind().toThePerson()) {
                    assertThat(text.toString())
                            .as("the person's own paper names nobody")
                            .doesNotContain("Heron");
                }
            }
        }
    }

    @Test
    void whatOnlyTheLawyersReadIsInNoLetterNotEvenTheirs() {
        Caller luan = house.house.luan();
        house.house.cases().change(house.house.drita(), heron, new Action("case.team"), open -> {
            open.people().put(new Member(luan.account().id(), true, true));
            return true;
        });
        List<LetterText> before = all(mira);
        int known = house.book.look(luan, heron).standing().size();
        house.typed(luan, heron, "event", "claim-made", Map.of("on", "2024-05-05", "part", "privileged"));
        assertThat(house.book.look(luan, heron).standing()).hasSize(known + 1);
        promised(luan, Compartment.PRIVILEGED, AGENCY, Need.SUBSISTENCE, "", Fate.OPEN);
        assertThat(all(mira)).isEqualTo(before);
        assertThat(all(luan)).isEqualTo(before);
        promised(AGENCY, Need.SUBSISTENCE, "", Fate.OPEN);
        assertThat(all(mira)).isNotEqualTo(before).isEqualTo(all(luan));
    }

    private OpaqueId promised(Caller by, Compartment part, String who, Need need, String due, Fate fate) {
        Commitment promise = new Commitment(
                who,
                CANARY + " said it",
                CANARY,
                need.code(),
                new WrittenDay("2024-07-02"),
                new WrittenDay(due),
                CANARY,
                CANARY,
                fate,
                fate == Fate.OPEN ? WrittenDay.NONE : new WrittenDay("2024-07-12"));
        return meetings.record(by, heron, part, promise).item();
    }

    private OpaqueId promised(String who, Need need, String due, Fate fate) {
        return promised(mira, Compartment.MAIN, who, need, due, fate);
    }

    @Test
    void whatWasPromisedIsToldAndWhatBecameOfIt() {
        OpaqueId late = promised(AGENCY, Need.SUBSISTENCE, "2024-07-10", Fate.OPEN);
        promised("The town hall", Need.SUBSISTENCE, "2024-07-20", Fate.OPEN);
        promised("The legal clinic", Need.SUBSISTENCE, "", Fate.KEPT);
        promised("xa.asylum-office", Need.IDENTITY_DOCUMENT, "2024-07", Fate.BROKEN);
        promised("xa.host-organisation", Need.SHELTER, "", Fate.WITHDRAWN);

        LetterText claim = written(CLAIM, Language.EN, AGENCY);
        assertThat(rows(claim))
                .containsExactlyInAnyOrder(
                        "The international relief agency promised: living costs. Until 10 July 2024 (20 Tir 1403)."
                                + " It is not recorded that it was kept.",
                        "The town hall promised: living costs. Until 20 July 2024 (30 Tir 1403).",
                        "The legal clinic promised: living costs. Kept on 12 July 2024 (22 Tir 1403).");
        assertThat(claim.sources())
                .filteredOn(source -> source.path().startsWith("/meetings"))
                .hasSize(3)
                .anySatisfy(source -> {
                    assertThat(source.sort()).isEqualTo(Sort.FACT);
                    assertThat(source.path()).isEqualTo("/meetings#promise-" + late);
                    assertThat(source.text()).startsWith("Our record of the promise of 2 July 2024");
                });
        assertThat(rows(written(CHRONOLOGY, Language.EN, "The town hall")))
                .hasSize(5)
                .anyMatch(
                        row -> row.startsWith("The asylum office of XA promised: identity papers. Until 31 July 2024"))
                .anyMatch(row -> row.contains("Broken on 12 July 2024"))
                .as("who was to give a room is not named")
                .contains("Promised: shelter. Taken back on 12 July 2024 (22 Tir 1403).");
        assertThat(rows(written(REQUEST, Language.EN, "The town hall"))).isEmpty();

        String shown = text(send(CLAIM, form(CLAIM, Language.EN, "look")));
        assertThat(shown).contains("/cases/" + id + "/meetings#promise-" + late);
        house.cases.withdraw(mira, heron, late, 1);
        assertThat(rows(written(CLAIM, Language.EN, AGENCY))).hasSize(2);
        assertThat(send(CLAIM, approving(form(CLAIM, Language.EN, "approve"), shown))
                        .getStatusCode()
                        .value())
                .as("the letter would not say that any more")
                .isEqualTo(409);
    }

    @Test
    void thePersonsOwnPaperNamesOnlyOfficesThatAreNotBarredAndNothingThatWasKept() {
        promised(AGENCY, Need.SUBSISTENCE, "2024-07-20", Fate.OPEN);
        promised("The town hall", Need.HEALTH, "2024-07-20", Fate.OPEN);
        promised("The legal clinic", Need.WORK, "", Fate.KEPT);
        for (Matter matter : List.of(SUMMARY, SCRIPT)) {
            assertThat(rows(written(matter, Language.EN, "")))
                    .containsExactlyInAnyOrder(
                            "The international relief agency promised: living costs. Until 20 July 2024 (30 Tir 1403).",
                            "Promised: health care. Until 20 July 2024 (30 Tir 1403).");
            assertThat(written(matter, Language.EN, "").sources())
                    .filteredOn(source -> source.path().equals("/meetings"))
                    .hasSize(1);
        }
        house.parties.bar(mira, heron, new Bar(AGENCY, ""));
        assertThat(rows(written(SUMMARY, Language.EN, "")))
                .contains("Promised: living costs. Until 20 July 2024 (30 Tir 1403).")
                .noneMatch(row -> row.contains("agency"));
    }

    private static List<String> rows(LetterText letter) {
        return letter.parts().stream()
                .filter(part -> part.title().equals("What was promised"))
                .flatMap(part -> part.sentences().stream())
                .map(LetterText.Sentence::text)
                .toList();
    }

    private List<LetterText> all(Caller caller) {
        CaseToday now = book.look(caller, heron).now();
        return now.matters().stream()
                .map(matter -> book.write(now, new Asked(matter, house.pages().words(Language.EN), to(matter), ""))
                        .orElseThrow())
                .toList();
    }

    @Test
    void thePaperIsTheTextAndTellsNothingElse() throws IOException {
        OpaqueId letter = approved(CLAIM, Language.SQ);
        byte[] bytes = paper(letter);
        LetterText text = written(CLAIM, Language.SQ, AGENCY);
        assertThat(new LetterPdf().of(text, house.pages().words(Language.SQ)))
                .as("the same text, the same bytes")
                .isEqualTo(bytes);
        assertThat(words(bytes).replaceAll("\\s+", " "))
                .contains(
                        "Kërkesë për detyrimin: mjetet e jetesës",
                        "Çfarë detyrohet",
                        "cl. 4 and annex 1",
                        "e pakrahasuar me tekstin");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("PDFBox", "Producer", "CreationDate", "mira", "Heron");
    }

    @Test
    void whatThePaperCannotShowIsSaidBeforeAnybodyApproves() {
        Map<String, String> fields = form(REQUEST, Language.EN, "look");
        fields.put("own", "看");
        ResponseEntity<byte[]> answer = send(REQUEST, fields);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(text(answer)).contains("characters that the PDF cannot show", "看");
        fields.put("own", "She can be asked on Monday.");
        assertThat(text(send(REQUEST, fields)))
                .contains("She can be asked on Monday.", "Written by hand for this letter");
    }

    @Test
    void faultsKeepWhatWasTyped() {
        Map<String, String> fields = form(REQUEST, Language.EN, "look");
        fields.put("to-named", "");
        fields.put("own", "What was typed");
        assertThat(send(REQUEST, fields).getStatusCode().value()).isEqualTo(422);
        assertThat(text(send(REQUEST, fields))).contains("What was typed", "Please say who.");
        fields.put("own", "x".repeat(2_001));
        assertThat(text(send(REQUEST, fields))).contains("x".repeat(2_001));
        fields.put("language", "xx");
        assertThat(send(REQUEST, fields).getStatusCode().value()).isEqualTo(422);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> letters.fresh(mira, house.frame(), id, "claim"));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> letters.fresh(mira, house.frame(), id, "chronology.shelter"));
    }

    @Test
    void othersLettersAreNotThere() {
        OpaqueId letter = approved(CHRONOLOGY, Language.EN);
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> letters.list(house.house.tarek(), house.frame(), id, ""));
        OpaqueId other = house.begin(mira, "Marsh");
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> letters.one(mira, house.frame(), other.hex(), letter.hex(), ""));
        assertThat(house.cases.history(mira, heron, letter).revisions()).hasSize(1);
    }

    /** To be looked at by people: joined, in order, mirrored. */
    @Test
    void picturesOfAllKindsInAllLanguages() throws IOException {
        promised(AGENCY, Need.SUBSISTENCE, "2024-07-10", Fate.OPEN);
        promised("xa.host-organisation", Need.SHELTER, "2024-07", Fate.BROKEN);
        promised("xa.asylum-office", Need.IDENTITY_DOCUMENT, "", Fate.WITHDRAWN);
        Path pictures = Files.createDirectories(Path.of(System.getProperty("besa.home", ".."), "app/target/letters"));
        for (Matter matter : List.of(CLAIM, REQUEST, CHRONOLOGY, SUMMARY)) {
            for (Language language : Language.values()) {
                String own = language == Language.FA
                        ? "فوراً زنگ بزنید: +355 69 123 4567 (دفتر)، لطفاً."
                        : "Please call +355 69 123 4567; ky është një paragraf me ç, ë, Ç, Ë.";
                LetterText text = book.write(
                                desk().now(), new Asked(matter, house.pages().words(language), to(matter), own))
                        .orElseThrow();
                byte[] pdf = new LetterPdf().of(text, house.pages().words(language));
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 90);
                    assertThat(page.getWidth()).isGreaterThan(500);
                    ImageIO.write(
                            page,
                            "png",
                            pictures.resolve(matter.kind().code() + "-" + language.code() + ".png")
                                    .toFile());
                    Files.write(pictures.resolve(matter.kind().code() + "-" + language.code() + ".pdf"), pdf);
                }
            }
        }
        assertThat(TODAY).isEqualTo(desk().now().today());
    }
}
