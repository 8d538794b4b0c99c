package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignedNoteTest {
    private static final WholeSecond TIME = new WholeSecond(1_795_339_800);
    private static final Ed25519Signer LOG = signer("audit.lantern.example/log/1", KeyRole.LOG, 1);
    private static final Ed25519Signer WITNESS = signer("board.lantern.example/w", KeyRole.WITNESS, 2);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(LOG.key().name(), 2047, Hash.ofLeaf("entry".getBytes(UTF_8)));
    private static final SignedNote SIGNED =
            SignedNote.of(CHECKPOINT.text(), LOG).with(WITNESS.cosign(CHECKPOINT.text(), TIME));

    @Test
    void isReadAsItWasWritten() throws NotReadable {
        SignedNote read = SignedNote.parse(SIGNED.bytes());
        assertThat(read).isEqualTo(SIGNED);
        assertThat(Checkpoint.parse(read.text())).isEqualTo(CHECKPOINT);
        assertThat(LOG.key().check(read)).isEqualTo(SignatureCheck.GOOD);
        assertThat(WITNESS.key().check(read)).isEqualTo(SignatureCheck.GOOD);
        assertThat(read.by(WITNESS.key()).flatMap(Cosignature::of).map(Cosignature::time))
                .contains(TIME);
    }

    @Test
    void keysAreReadAsTheyWereWritten() throws NotReadable {
        assertThat(VerifierKey.parse(LOG.key().toString())).isEqualTo(LOG.key());
        assertThat(VerifierKey.parse(WITNESS.key().toString())).isEqualTo(WITNESS.key());
    }

    @Test
    void aCosignatureIsOfItsTime() {
        NoteSignature signature = WITNESS.cosign(CHECKPOINT.text(), TIME);
        Cosignature cosignature = Cosignature.of(signature).orElseThrow();
        NoteSignature later =
                new Cosignature(new WholeSecond(TIME.epochSecond() + 1), cosignature.signature()).under(WITNESS.key());
        assertThat(WITNESS.key().check(note(signature))).isEqualTo(SignatureCheck.GOOD);
        assertThat(WITNESS.key().check(note(later))).isEqualTo(SignatureCheck.FALSE);
    }

    @Test
    void onlyTheKeyItselfSigned() {
        Ed25519Signer sameName = signer(LOG.key().name().text(), KeyRole.LOG, 3);
        Ed25519Signer sameSeed = signer("audit.lantern.example/log/2", KeyRole.LOG, 1);
        assertThat(sameName.key().check(SIGNED)).isEqualTo(SignatureCheck.ABSENT);
        assertThat(sameSeed.key().check(SIGNED)).isEqualTo(SignatureCheck.ABSENT);

        NoteSignature claimed = new NoteSignature(
                LOG.key().name(), LOG.key().id(), sameName.sign(SIGNED.text()).signature());
        assertThat(LOG.key().check(note(claimed))).isEqualTo(SignatureCheck.FALSE);
    }

    @Test
    void aSignatureOfAnotherLengthIsFalse() {
        for (int size : new int[] {1, 63, 65, 71, 72, 73}) {
            for (VerifierKey key : List.of(LOG.key(), WITNESS.key())) {
                NoteSignature signature = new NoteSignature(key.name(), key.id(), Bytes.of(new byte[size]));
                assertThat(key.check(note(signature))).isEqualTo(SignatureCheck.FALSE);
            }
        }
    }

    @Test
    void aKeyThatIsNoPointSignedNothing() {
        byte[] noPoint = new byte[VerifierKey.SIZE];
        noPoint[0] = 2; // y = 2 has no x on the curve
        VerifierKey key = new VerifierKey(LOG.key().name(), KeyRole.LOG, Bytes.of(noPoint));
        assertThat(key.verifies(new byte[0], Bytes.of(new byte[Cosignature.SIZE])))
                .isFalse();
    }

    @Test
    void aKeySignsForItsRoleOnly() {
        assertThatThrownBy(() -> LOG.cosign(CHECKPOINT.text(), TIME)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> WITNESS.sign(CHECKPOINT.text())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClosedSignerIsWiped() {
        Ed25519Signer signer = signer("audit.lantern.example/log/1", KeyRole.LOG, 1);
        assertThat(signer.key()).isEqualTo(LOG.key());
        signer.close();
        assertThatThrownBy(() -> signer.sign(CHECKPOINT.text())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hasAtMostSoManySignatures() throws NotReadable {
        List<NoteSignature> signatures = new ArrayList<>(IntStream.rangeClosed(1, SignedNote.MOST_SIGNATURES)
                .mapToObj(id -> new NoteSignature(LOG.key().name(), id, Bytes.of(new byte[64])))
                .toList());
        SignedNote full = new SignedNote("text\n", signatures);
        assertThat(SignedNote.parse(full.bytes())).isEqualTo(full);
        assertThatThrownBy(() -> full.with(new NoteSignature(LOG.key().name(), 0, Bytes.of(new byte[64]))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> notesThatCannotBeRead() {
        String line = "— a.example/log/1 " + Bytes.of(new byte[68]).base64();
        return Stream.of(
                Arguments.of("", "has no empty line between a text and its signatures"),
                Arguments.of("\n\n", "has 0 signatures; a note has 1 to 64"),
                Arguments.of("text\n" + line + "\n", "has no empty line between a text and its signatures"),
                Arguments.of("\n" + line + "\n", "has no empty line between a text and its signatures"),
                Arguments.of("text\n\n", "has 0 signatures; a note has 1 to 64"),
                Arguments.of("text\n\n" + line, "line 3: does not end with a line feed"),
                Arguments.of("text\r\n\n" + line + "\n", "line 1: has a control character, U+000D"),
                Arguments.of("te\0xt\n\n" + line + "\n", "line 1: has a control character, U+0000"),
                Arguments.of("text\n\n" + line + "\n" + line + "\n", "has two signatures of the key a.example/log/1"),
                Arguments.of(
                        "text\n\n" + line.replace("— ", "- ") + "\n",
                        "line 3: is not an em dash, a key's name and a signature, each after a space"),
                Arguments.of(
                        "text\n\n— AAAAAAA=\n",
                        "line 3: is not an em dash, a key's name and a signature, each after a space"),
                Arguments.of(
                        "text\n\n" + line.replace("a.example", "a example") + "\n",
                        "line 3: names a key in a way that no key can be named"),
                Arguments.of(
                        "text\n\n" + line.replace("a.example", "a\u2003example") + "\n",
                        "line 3: names a key in a way that no key can be named"),
                Arguments.of(
                        "text\n\n" + line.replace("a.example", "a+example") + "\n",
                        "line 3: names a key in a way that no key can be named"),
                Arguments.of("text\n\n— k AAAAAA==\n", "line 3: does not hold a signature in base64"),
                Arguments.of("text\n\n— k AAAAAAB=\n", "line 3: does not hold a signature in base64"),
                Arguments.of("text\n\n— k AAAAAAA\n", "line 3: does not hold a signature in base64"),
                Arguments.of("text\n\n— k AAAAAAA= \n", "line 3: names a key in a way that no key can be named"));
    }

    @ParameterizedTest
    @MethodSource
    void notesThatCannotBeRead(String note, String fault) {
        assertThatThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8)))
                .isInstanceOf(NotReadable.class)
                .hasMessage(fault);
    }

    @Test
    void isUtf8AndNotTooLong() {
        byte[] notUtf8 = SIGNED.bytes();
        notUtf8[0] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(notUtf8)).hasMessage("is not UTF-8");
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MOST_BYTES + 1]))
                .hasMessage("has 131073 bytes; a note has at most 131072");
    }

    static Stream<Arguments> checkpointsThatCannotBeRead() {
        String root = CHECKPOINT.root().base64();
        return Stream.of(
                Arguments.of("a.example\n1\n", "line 3: is missing; it should hold the root"),
                Arguments.of("\n1\n" + root + "\n", "line 1: should hold the log's origin, without spaces and \"+\""),
                Arguments.of(
                        "a b\n1\n" + root + "\n", "line 1: should hold the log's origin, without spaces and \"+\""),
                Arguments.of(
                        "a.example\n01\n" + root + "\n",
                        "line 2: should hold a number from 0 to 9223372036854775807 without leading zeros"),
                Arguments.of(
                        "a.example\n-1\n" + root + "\n",
                        "line 2: should hold a number from 0 to 9223372036854775807 without leading zeros"),
                Arguments.of(
                        "a.example\n9223372036854775808\n" + root + "\n",
                        "line 2: should hold a number from 0 to 9223372036854775807 without leading zeros"),
                Arguments.of("a.example\n1\nAAAA\n", "line 3: should hold the root, 32 bytes in base64"),
                Arguments.of(
                        "a.example\n1\n" + root.replace("=", "") + "\n",
                        "line 3: should hold the root, 32 bytes in base64"),
                Arguments.of("a.example\n1\n" + root + "\nextension\n", "line 4: should not be there"));
    }

    @ParameterizedTest
    @MethodSource
    void checkpointsThatCannotBeRead(String text, String fault) {
        assertThatThrownBy(() -> Checkpoint.parse(text))
                .isInstanceOf(NotReadable.class)
                .hasMessage(fault);
    }

    static Stream<Arguments> keysThatCannotBeRead() {
        String key = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
        String wrongId = "has the id 530d903b; the one of this name and key is 530d903a";
        return Stream.of(
                Arguments.of("", "is not a name, an id and a key with \"+\" between"),
                Arguments.of("example.com/foo", "is not a name, an id and a key with \"+\" between"),
                Arguments.of(key.substring(15), "is not a name, an id and a key with \"+\" between"),
                Arguments.of(key.replace("530d903a", "530d903b"), wrongId),
                Arguments.of(key.replace("530d903a", "530D903A"), wrongId.replace("530d903b", "530D903A")),
                Arguments.of(key + "=", "does not hold a type and an Ed25519 key in base64"),
                Arguments.of(key.substring(0, key.length() - 4), "does not hold a type and an Ed25519 key in base64"),
                Arguments.of(key.replace("+Ae", "+Be"), "is of type 0x05; a log's is 0x01, a witness's 0x04"));
    }

    @ParameterizedTest
    @MethodSource
    void keysThatCannotBeRead(String vkey, String fault) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey))
                .isInstanceOf(NotReadable.class)
                .hasMessage(fault);
    }

    private static SignedNote note(NoteSignature signature) {
        return new SignedNote(CHECKPOINT.text(), List.of(signature));
    }

    private static Ed25519Signer signer(String name, KeyRole role, int seed) {
        byte[] bytes = new byte[VerifierKey.SIZE];
        bytes[0] = (byte) seed;
        return new Ed25519Signer(new KeyName(name), role, bytes);
    }
}
