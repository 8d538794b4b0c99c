package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.besa.app.cases.SafeContact.May;
import org.besa.app.cases.SafeContact.Way;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.SealedItem;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sealed is read back as it is; with anything more, less or else in it, it is not understood, and nothing breaks (V3, V15). */
class V3StrictContentTest {
    private static final OpaqueId SOMEBODY = new OpaqueId("0123456789abcdef0123456789abcdef");
    private static final String RIGHT =
            "{\"version\":1,\"author\":\"0123456789abcdef0123456789abcdef\",\"at\":\"2026-11-28T10:00:00Z\",\"withdrawn\":false,\"content\":{\"text\":\"a\"}}";

    private final CaseJson json = new CaseJson();

    @Test
    void everyContentComesBack() {
        comesBack(Kind.NAME, new PersonName("Heron", "مرغ"));
        comesBack(Kind.NOTE, new Note("two\nlines"));
        comesBack(Kind.FILE, new StoredFile("a.pdf", FileType.PDF, 12));
        comesBack(
                Kind.CONTACT,
                new SafeContact(May.YES, EnumSet.of(Way.PHONE, Way.THROUGH_SOMEBODY), "r", "s", "a", "t"));
        comesBack(Kind.CONTACT, new SafeContact(May.NOT_ASKED, EnumSet.noneOf(Way.class), "", "", "", ""));
    }

    private <T extends Content> void comesBack(Kind<T> kind, T content) {
        Envelope<T> envelope = Envelope.of(SOMEBODY, Instant.parse("2026-11-28T10:00:00.123456Z"), content);
        assertThat(read(kind, json.bytes(kind, envelope)).envelope()).contains(envelope);
    }

    @Test
    void theShapeIsThisOne() {
        assertThat(note(RIGHT).content()).contains(new Note("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\"}|{\"text\":\"a\",\"role\":\"coordinator\"}",
                "\"version\":1|\"version\":1,\"admin\":true",
                "\"version\":1|\"version\":2",
                "\"version\":1|\"version\":\"1\"",
                "\"version\":1|\"version\":null",
                "\"version\":1,|",
                "\"withdrawn\":false|\"withdrawn\":0",
                "\"withdrawn\":false,|",
                "\"withdrawn\":false|\"withdrawn\":false,\"withdrawn\":true",
                "0123456789abcdef0123456789abcdef|mira",
                "\"text\":\"a\"|\"text\":\"\"",
                "\"text\":\"a\"|\"text\":null",
                "\"text\":\"a\"|\"text\":7",
                "\"text\":\"a\"|\"text\":[\"a\"]",
                "{\"text\":\"a\"}|{}",
                "{\"text\":\"a\"}|null",
                "{\"text\":\"a\"}|\"a\"",
                "2026-11-28T10:00:00Z|yesterday"
            })
    void anythingElseIsNotUnderstood(String change) {
        String[] parts = change.split("\\|", -1);
        String changed = RIGHT.replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(RIGHT);
        assertThat(note(changed).envelope()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "1", "{", "\u0000", "{\"version\":1}", "true"})
    void whatIsNoContentAtAllIsNotUnderstood(String text) {
        assertThat(note(text).envelope()).isEmpty();
        assertThat(json.draft(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void depthAndTrailingTextAreRefused() {
        assertThat(note("[".repeat(100_000)).envelope()).isEmpty();
        assertThat(note(RIGHT + RIGHT).envelope()).isEmpty();
        assertThat(note(RIGHT.replace("\"a\"}", "\"" + "a".repeat(20_001) + "\"}"))
                        .envelope())
                .isEmpty();
    }

    @Test
    void aDraftComesBackAndNothingElse() {
        Draft draft = new Draft(3, Map.of("note", List.of("half a sen")));

        assertThat(json.draft(json.bytes(draft))).contains(draft);
        assertThat(json.draft("{\"version\":1,\"revision\":-1,\"values\":{}}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void whatAFormCanSendFitsADraft() {
        List<String> boxes = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
        Typed typed = Typed.of(Map.of("needs", boxes), List.of("needs"));
        Draft draft = new Draft(1, typed.values());

        assertThat(json.draft(json.bytes(draft))).contains(draft);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Draft(1, Map.of("needs", boxes)));
    }

    private Entry<Note> note(String text) {
        return read(Kind.NOTE, text.getBytes(StandardCharsets.UTF_8));
    }

    private <T extends Content> Entry<T> read(Kind<T> kind, byte[] content) {
        return json.entry(kind, new SealedItem(SOMEBODY, kind.code(), Compartment.MAIN, 1, content));
    }
}
