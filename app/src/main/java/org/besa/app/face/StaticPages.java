package org.besa.app.face;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The pages that stand alone, without a session and the same for everybody, in all three languages at once. The first two are made once, so
 * that their bytes tell nothing.
 */
public final class StaticPages {
    private static final String TEMPLATE = "org/besa/app/face/Alone.jte";

    private final Pages pages;
    private final byte[] notFound;
    private final byte[] locked;

    /** One of them in one language. */
    public record Said(Words words, String title, String text) {}

    StaticPages(Pages pages) {
        this.pages = pages;
        this.notFound = made("face.notThere.title", "face.notThere.text");
        this.locked = made("face.locked.title", "face.locked.text");
    }

    /** For what does not exist and for what is hidden: to be sent with 404. */
    public byte[] notFound() {
        return notFound.clone();
    }

    /** While the server has no keys: to be sent with 503. */
    public byte[] locked() {
        return locked.clone();
    }

    /** When the disk takes no more: to be sent with 507. */
    public byte[] full() {
        return made("face.full.title", "face.full.text");
    }

    /** While the database cannot be reached: to be sent with 503. */
    public byte[] away() {
        return made("face.away.title", "face.away.text");
    }

    /**
     * When Besa itself has failed: to be sent with 500.
     *
     * @param number a random number that also stands in the log, and says nothing else
     */
    public byte[] fault(String number) {
        return made("face.fault.title", "face.fault.text", number);
    }

    /**
     * When what is stored was changed behind the server's back, or damaged: to be sent with 500.
     *
     * @param number as of {@link #fault}
     */
    public byte[] altered(String number) {
        return made("face.altered.title", "face.altered.text", number);
    }

    private byte[] made(String title, String text, Object... arguments) {
        List<Said> said = Arrays.stream(Language.values())
                .map(pages::words)
                .map(words -> new Said(words, words.say(title), words.say(text, arguments)))
                .toList();
        return pages.bytes(TEMPLATE, Map.of("said", said, "frame", pages.frame(Language.EN, "/", "")));
    }
}
