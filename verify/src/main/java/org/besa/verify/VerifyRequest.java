package org.besa.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.verify.check.Trust;
import org.besa.verify.check.Verdict;
import org.besa.verify.check.Verifier;
import org.besa.verify.export.Unreadable;
import org.besa.verify.note.KeyRole;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.report.JsonReport;
import org.besa.verify.report.TextReport;
import org.besa.verify.text.NotReadable;

/**
 * A question about an export, as it is typed.
 *
 * @param export the folder
 * @param key the log's key, told by another way: the key itself or a file that holds it
 * @param checkpoints files with checkpoints that were kept
 * @param witnesses the keys of trusted witnesses: the keys themselves or files that hold them
 * @param json whether a program asks
 */
public record VerifyRequest(
        Path export, Optional<String> key, List<Path> checkpoints, List<String> witnesses, boolean json) {
    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;
    private static final int NOT_READABLE = 2;

    public VerifyRequest {
        checkpoints = List.copyOf(checkpoints);
        witnesses = List.copyOf(witnesses);
    }

    /**
     * The answer.
     *
     * @param exitCode 0 intact, 1 not intact, 2 not readable
     * @param report for the standard output; empty if the export is not readable
     * @param fault for the standard error: place, fault and mend in a line; empty if the export is readable
     */
    public record Answer(int exitCode, String report, String fault) {}

    /** Asks it. */
    public Answer answer() {
        try {
            Verdict verdict = new Verifier(trust()).judge(export);
            String report = json ? new JsonReport().of(verdict) : new TextReport().of(verdict);
            return new Answer(verdict.intact() ? INTACT : NOT_INTACT, report, "");
        } catch (Unreadable e) {
            return new Answer(NOT_READABLE, "", e.getMessage() + "\n");
        }
    }

    private Trust trust() throws Unreadable {
        Optional<VerifierKey> log = Optional.empty();
        if (key.isPresent()) {
            log = Optional.of(key("--key", key.get(), KeyRole.LOG));
        }
        List<Trust.Kept> kept = new ArrayList<>();
        for (Path file : checkpoints) {
            try {
                kept.add(Trust.Kept.parse(file.toString(), read(file)));
            } catch (NotReadable e) {
                throw new Unreadable(
                        file.toString(),
                        "is not a checkpoint (" + e.getMessage() + ")",
                        "give the file as it was kept");
            }
        }
        List<VerifierKey> trusted = new ArrayList<>();
        for (String witness : witnesses) {
            trusted.add(key("--witness", witness, KeyRole.WITNESS));
        }
        return new Trust(log, kept, trusted);
    }

    private static VerifierKey key(String option, String typed, KeyRole role) throws Unreadable {
        String text = typed.contains("+") ? typed : fileWithKey(option, typed);
        try {
            VerifierKey key = VerifierKey.parse(text);
            if (key.role() != role) {
                throw new Unreadable(
                        option,
                        key.role() == KeyRole.WITNESS ? "is a witness's key" : "is a log's key",
                        key.role() == KeyRole.WITNESS ? "give it with --witness" : "give it with --key");
            }
            return key;
        } catch (NotReadable e) {
            throw new Unreadable(option, "is not a key: it " + e.getMessage(), "give it as NAME+ID+KEY");
        }
    }

    private static String fileWithKey(String option, String typed) throws Unreadable {
        try {
            return new String(read(Path.of(typed)), StandardCharsets.UTF_8).strip();
        } catch (InvalidPathException e) {
            throw new Unreadable(option, "is neither a key nor a file", "give it as NAME+ID+KEY");
        }
    }

    private static byte[] read(Path file) throws Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(SignedNote.MOST_BYTES + 1);
            if (content.length > SignedNote.MOST_BYTES) {
                throw new Unreadable(
                        file.toString(), "has more than " + SignedNote.MOST_BYTES + " bytes", "give the right file");
            }
            return content;
        } catch (NoSuchFileException e) {
            throw new Unreadable(file.toString(), "there is no such file", "look for a mistake in the path");
        } catch (IOException e) {
            throw new Unreadable(file.toString(), "cannot be read", "look whether it is a file that you may read");
        }
    }
}
