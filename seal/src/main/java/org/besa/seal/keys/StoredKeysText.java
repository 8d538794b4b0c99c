package org.besa.seal.keys;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.OpaqueId;

/** Wrapped keys as lines of text: the epoch, then a line per key, then a line per erasure. */
final class StoredKeysText {
    private static final String HELD = "held";

    /** The lines, always in the same order. */
    List<String> lines(StoredKeys stored) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "epoch " + stored.epoch().number() + " " + base64(stored.epoch().wrappedKey()));
        stored.keys().stream().map(StoredKeysText::line).sorted().forEach(lines::add);
        stored.erasures().stream().map(StoredKeysText::line).sorted().forEach(lines::add);
        return lines;
    }

    private static String line(WrappedKey key) {
        String owner = switch (key.owner()) {
            case OfOrganisation of -> "organisation " + of.organisation();
            case OfCase of -> words(of);
            case OfCompartment of ->
                "compartment " + of.of().organisation() + " " + of.of().caseId() + " " + of.compartment();
            case OfLog of -> "log " + of.name();
        };
        return "key " + owner + " " + base64(key.bytes()) + (key.held() ? " " + HELD : "");
    }

    private static String line(ErasureRecord erasure) {
        return "erased " + words(erasure.of()) + " " + erasure.epoch() + " " + erasure.scheduled()
                + erasure.effective().map(when -> " " + when).orElse("");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String words(OfCase of) {
        return "case " + of.organisation() + " " + of.caseId();
    }

    /**
     * Reads what {@link #lines} wrote.
     *
     * @throws KeyStoreFault if it is something else
     */
    StoredKeys read(List<String> lines, TextSource source) {
        List<WrappedKey> keys = new ArrayList<>();
        List<ErasureRecord> erasures = new ArrayList<>();
        Set<KeyOwner> owners = new HashSet<>();
        Epoch epoch = parse(lines.isEmpty() ? "" : lines.getFirst(), source, StoredKeysText::epoch);
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("erased ")) {
                erasures.add(parse(line, source, StoredKeysText::erasure));
            } else {
                keys.add(parse(line, source, StoredKeysText::key));
            }
        }
        for (WrappedKey key : keys) {
            if (!owners.add(key.owner())) {
                throw source.fault("has two keys of " + key.owner().inWords());
            }
        }
        return new StoredKeys(epoch, keys, erasures);
    }

    private static <T> T parse(String line, TextSource source, Function<Words, T> what) {
        try {
            Words words = new Words(line);
            T parsed = what.apply(words);
            words.end();
            return parsed;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw source.fault("has a line that is no key: '" + line + "'", e);
        }
    }

    private static Epoch epoch(Words words) {
        words.expect("epoch");
        return new Epoch(words.number(), words.bytes());
    }

    private static WrappedKey key(Words words) {
        words.expect("key");
        KeyOwner owner = switch (words.next()) {
            case "organisation" -> new OfOrganisation(words.id());
            case "case" -> new OfCase(words.id(), words.id());
            case "compartment" -> new OfCompartment(new OfCase(words.id(), words.id()), words.next());
            case "log" -> new OfLog(words.next());
            default -> throw new IllegalArgumentException("nobody has such keys");
        };
        byte[] bytes = words.bytes();
        boolean held = words.more();
        if (held) {
            words.expect(HELD);
        }
        return new WrappedKey(owner, bytes, held);
    }

    private static ErasureRecord erasure(Words words) {
        words.expect("erased");
        words.expect("case");
        return new ErasureRecord(
                new OfCase(words.id(), words.id()),
                words.number(),
                words.instant(),
                words.more() ? Optional.of(words.instant()) : Optional.empty());
    }

    /** The words of a line, one after the other; what is missing or too much is an {@link IllegalArgumentException}. */
    private static final class Words {
        private final Iterator<String> words;

        Words(String line) {
            this.words = List.of(line.split(" ", -1)).iterator();
        }

        boolean more() {
            return words.hasNext();
        }

        String next() {
            if (!more()) {
                throw new IllegalArgumentException("the line is too short");
            }
            return words.next();
        }

        void expect(String word) {
            if (!next().equals(word)) {
                throw new IllegalArgumentException("there is no " + word);
            }
        }

        OpaqueId id() {
            return new OpaqueId(next());
        }

        long number() {
            return Long.parseLong(next());
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(next());
        }

        Instant instant() {
            return Instant.parse(next());
        }

        void end() {
            if (more()) {
                throw new IllegalArgumentException("the line is too long");
            }
        }
    }
}
