package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.verify.text.Lines;
import org.besa.verify.text.NotReadable;

/**
 * A text and the signatures under it (C2SP signed-note). The text means nothing before a key one trusts has said that it signed it
 * ({@link VerifierKey#check}).
 *
 * @param text ends with a line feed, and has no other control character
 * @param signatures at least one, at most {@value #MOST_SIGNATURES}, no two of the same key; in the order in which they are written
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** How many bytes a note may have: enough for 16 signatures of post-quantum size. */
    public static final int MOST_BYTES = 131_072;

    /** How many signatures a note may have. */
    public static final int MOST_SIGNATURES = 64;

    /** @throws IllegalArgumentException if it could not be written so that {@link #parse} reads it */
    public SignedNote {
        signatures = List.copyOf(signatures);
        try {
            check(text, signatures);
        } catch (NotReadable e) {
            throw new IllegalArgumentException("not a note: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a note.
     *
     * @throws NotReadable unless it is written exactly as {@link #bytes} writes it
     */
    public static SignedNote parse(byte[] content) throws NotReadable {
        if (content.length > MOST_BYTES) {
            throw new NotReadable("", "has " + content.length + " bytes; a note has at most " + MOST_BYTES);
        }
        Lines lines = Lines.of(content);
        List<String> read = new ArrayList<>();
        while (!lines.atEnd()) {
            read.add(lines.next("text"));
        }
        int blank = read.lastIndexOf("");
        if (blank < 1) {
            throw new NotReadable("", "has no empty line between a text and its signatures");
        }
        String text = read.subList(0, blank).stream().map(line -> line + "\n").collect(joining());
        List<NoteSignature> signatures = new ArrayList<>();
        for (int i = blank + 1; i < read.size(); i++) {
            try {
                signatures.add(NoteSignature.parse(read.get(i)));
            } catch (NotReadable e) {
                throw e.in("line " + (i + 1));
            }
        }
        check(text, signatures);
        return new SignedNote(text, signatures);
    }

    /** The text, signed by its first key. */
    public static SignedNote of(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    /**
     * The same note with one signature more, below the others.
     *
     * @throws IllegalArgumentException if the key has signed it before, or there would be too many signatures
     */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** The signature that says to be of this key; empty if there is none. */
    public Optional<NoteSignature> by(VerifierKey key) {
        return signatures.stream()
                .filter(signature ->
                        signature.keyId() == key.id() && signature.name().equals(key.name()))
                .findFirst();
    }

    /** The note as it is written: text, empty line, a line per signature. */
    public byte[] bytes() {
        String lines =
                signatures.stream().map(signature -> signature.line() + "\n").collect(joining());
        return (text + "\n" + lines).getBytes(UTF_8);
    }

    private static void check(String text, List<NoteSignature> signatures) throws NotReadable {
        if (text.isEmpty() || !UTF_8.newEncoder().canEncode(text)) {
            throw new NotReadable("", "its text is empty or not Unicode");
        }
        Lines.of(text);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new NotReadable("", "has " + signatures.size() + " signatures; a note has 1 to " + MOST_SIGNATURES);
        }
        for (int i = 0; i < signatures.size(); i++) {
            NoteSignature signature = signatures.get(i);
            if (signatures.subList(0, i).stream().anyMatch(signature::sameKey)) {
                throw new NotReadable("", "has two signatures of the key " + signature.name());
            }
        }
    }
}
