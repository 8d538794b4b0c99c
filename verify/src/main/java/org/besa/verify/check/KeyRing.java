package org.besa.verify.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.verify.export.ExportFolder;
import org.besa.verify.export.LogFolder;
import org.besa.verify.export.Origin;
import org.besa.verify.export.Unreadable;
import org.besa.verify.note.KeyRole;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.Lines;
import org.besa.verify.text.NotReadable;

/**
 * The keys by which an export is judged: those it brings, and before them those from outside.
 *
 * @param origin the first log; the others differ by their number
 * @param ed25519 the key of all logs
 * @param told whether that key is from outside
 * @param bringsOther whether the export brings another one
 * @param witnesses each once
 * @param trusted the witnesses from outside
 */
public record KeyRing(
        Origin origin,
        Bytes ed25519,
        boolean told,
        boolean bringsOther,
        List<VerifierKey> witnesses,
        List<VerifierKey> trusted) {
    private static final String COPY = "copy the export anew, from where it was made";

    static KeyRing of(ExportFolder export, Trust trust) throws Unreadable {
        List<VerifierKey> brought = brought(export);
        List<VerifierKey> logs =
                brought.stream().filter(key -> key.role() == KeyRole.LOG).toList();
        VerifierKey ofLogs = oneForAll(logs);
        VerifierKey decisive = trust.key().orElse(ofLogs);
        Origin origin = origin(decisive, trust.key().isPresent() ? "--key" : LogFolder.KEYS);
        Set<VerifierKey> witnesses = new LinkedHashSet<>(trust.witnesses());
        brought.stream().filter(key -> key.role() == KeyRole.WITNESS).forEach(witnesses::add);
        return new KeyRing(
                origin.withNumber(1),
                decisive.ed25519(),
                trust.key().isPresent(),
                !decisive.ed25519().equals(ofLogs.ed25519())
                        || !origin.name().equals(origin(ofLogs, LogFolder.KEYS).name()),
                List.copyOf(witnesses),
                trust.witnesses());
    }

    /** The key of one of the logs. */
    public VerifierKey log(int number) {
        return origin.withNumber(number).key(ed25519);
    }

    /** What two people compare by another way: the first 16 bytes of the key's SHA-256, in hex. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ed25519.toArray());
            String hex = HexFormat.of().formatHex(digest, 0, 16);
            return String.join(" ", hex.split("(?<=\\G.{4})", -1)).strip();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<VerifierKey> brought(ExportFolder export) throws Unreadable {
        Optional<byte[]> content = export.read(LogFolder.KEYS, SignedNote.MOST_BYTES);
        if (content.isEmpty()) {
            throw new Unreadable(LogFolder.KEYS, "there is no such file", COPY);
        }
        List<VerifierKey> keys = new ArrayList<>();
        try {
            Lines lines = Lines.of(content.get());
            while (!lines.atEnd()) {
                String line = lines.next("a key");
                VerifierKey key;
                try {
                    key = VerifierKey.parse(line);
                } catch (NotReadable e) {
                    throw lines.fault(e.getMessage());
                }
                if (keys.contains(key)) {
                    throw lines.fault("repeats a key");
                }
                keys.add(key);
            }
        } catch (NotReadable e) {
            throw new Unreadable(LogFolder.KEYS, e.getMessage(), COPY);
        }
        return keys;
    }

    private static VerifierKey oneForAll(List<VerifierKey> logs) throws Unreadable {
        if (logs.isEmpty()) {
            throw new Unreadable(LogFolder.KEYS, "holds no log's key", COPY);
        }
        VerifierKey first = logs.getFirst();
        String name = origin(first, LogFolder.KEYS).name();
        for (VerifierKey key : logs) {
            if (!key.ed25519().equals(first.ed25519())
                    || !origin(key, LogFolder.KEYS).name().equals(name)) {
                throw new Unreadable(
                        LogFolder.KEYS, "holds the keys of different logs: " + first + " and " + key, COPY);
            }
        }
        return first;
    }

    private static Origin origin(VerifierKey key, String place) throws Unreadable {
        return Origin.of(key.name())
                .orElseThrow(() -> new Unreadable(
                        place,
                        "names a log without a number: " + key.name(),
                        "give the whole key, with NAME/1 in front"));
    }
}
