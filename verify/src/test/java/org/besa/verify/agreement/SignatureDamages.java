package org.besa.verify.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.NoteSignature;
import org.besa.verify.note.NoteSigner;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.sample.SampleExport;
import org.besa.verify.sample.SampleLog;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Frontier;
import org.besa.verify.tree.Hash;

/** Damage to what is signed: checkpoints, keys, declared restores. Some of those who do it hold the log's key. */
final class SignatureDamages {
    private static final NoteSigner STRANGER = SampleLog.witness("stranger.example", 78);
    private static final NoteSigner FALSE_WITNESS =
            SampleLog.witness(SampleExport.WITNESS.key().name().text(), 79);

    private final SampleExport sample;

    SignatureDamages(SampleExport sample) {
        this.sample = sample;
    }

    List<Damage> all() {
        return List.of(
                new Damage("an earlier checkpoint replayed", true, this::replay),
                new Damage("rolled back to an earlier checkpoint", false, this::rollBack),
                new Damage("a signature removed", false, this::removeSignature),
                new Damage("a stranger's signature added", true, this::addStranger),
                new Damage("a countersignature replaced by a false one", true, this::falsifyWitness),
                new Damage("signatures in another order", false, this::reorderSignatures),
                new Damage("signed by another key of the same name", true, this::signByAnother),
                new Damage("a false earlier checkpoint, signed by the log's key", true, this::signFalseRoot),
                new Damage("a checkpoint beyond the end, signed by the log's key", true, this::signBeyond),
                new Damage("a checkpoint with a line more, signed by the log's key", true, this::signMoreLines),
                new Damage("a true earlier checkpoint more", false, this::signTrueRoot),
                new Damage("another restore declared, signed by the log's key", false, this::declareOtherwise),
                new Damage("a log renumbered", true, this::renumber),
                new Damage("the lines of the keys changed", false, this::changeKeys));
    }

    private void replay(ExportFiles files, SplittableRandom random) {
        String folder = log(random).origin().folder();
        List<String> earlier = files.under(folder + "/checkpoints/");
        if (!earlier.isEmpty()) {
            files.put(folder + "/checkpoint", files.get(any(earlier, random)));
        }
    }

    private void rollBack(ExportFiles files, SplittableRandom random) {
        SampleLog log = log(random);
        String folder = log.origin().folder();
        List<Long> sizes = log.checkpoints().keySet().stream()
                .filter(size -> size < log.entries().size())
                .toList();
        long size = sizes.get(random.nextInt(sizes.size()));
        Forgery older = new Forgery(log.origin(), log.entries().subList(0, (int) size));
        older.putEntries(files);
        older.putHashes(files);
        files.put(folder + "/checkpoint", log.checkpoint(size).bytes());
        if (random.nextBoolean()) {
            for (String path : files.under(folder + "/checkpoints/")) {
                if (Long.parseLong(path.substring(path.lastIndexOf('/') + 1)) >= size) {
                    files.files().remove(path);
                }
            }
        }
    }

    private void removeSignature(ExportFiles files, SplittableRandom random) {
        changeSignatures(files, random, signatures -> {
            if (signatures.size() > 1) {
                signatures.remove(random.nextInt(signatures.size()));
            }
        });
    }

    private void reorderSignatures(ExportFiles files, SplittableRandom random) {
        changeSignatures(files, random, signatures -> Collections.shuffle(signatures, new Random(random.nextLong())));
    }

    private void addStranger(ExportFiles files, SplittableRandom random) {
        String path = checkpoint(files, random);
        SignedNote note = note(files, path);
        WholeSecond time = new WholeSecond(random.nextInt(Integer.MAX_VALUE));
        files.put(path, note.with(STRANGER.cosign(note.text(), time)).bytes());
    }

    private void falsifyWitness(ExportFiles files, SplittableRandom random) {
        String path = checkpoint(files, random);
        SignedNote note = note(files, path);
        VerifierKey witness = SampleExport.WITNESS.key();
        Bytes signature = FALSE_WITNESS
                .cosign(note.text(), new WholeSecond(random.nextInt(Integer.MAX_VALUE)))
                .signature();
        List<NoteSignature> signatures = new ArrayList<>(note.signatures());
        signatures.removeIf(one -> one.name().equals(witness.name()));
        signatures.add(new NoteSignature(witness.name(), witness.id(), signature));
        files.put(path, new SignedNote(note.text(), signatures).bytes());
    }

    private void signByAnother(ExportFiles files, SplittableRandom random) {
        SampleLog log = log(random);
        String path = log.origin().folder() + "/checkpoint";
        NoteSigner another = SampleLog.logKey(log.origin(), 80);
        files.put(path, SignedNote.of(note(files, path).text(), another).bytes());
    }

    private void signFalseRoot(ExportFiles files, SplittableRandom random) {
        SampleLog log = log(random);
        long size = random.nextInt(log.entries().size() + 1);
        sign(files, log, size, Hash.ofLeaf(new byte[] {(byte) random.nextInt()}), "");
    }

    private void signBeyond(ExportFiles files, SplittableRandom random) {
        SampleLog log = log(random);
        long size = random.nextBoolean() ? Long.MAX_VALUE : log.entries().size() + 8 + random.nextInt(600);
        sign(files, log, size, Hash.ofLeaf(new byte[0]), "");
    }

    private void signMoreLines(ExportFiles files, SplittableRandom random) {
        SampleLog log = log(random);
        int size = random.nextInt(log.entries().size() + 1);
        sign(files, log, size, root(log, size), "and more\n");
    }

    private void signTrueRoot(ExportFiles files, SplittableRandom random) {
        SampleLog log = log(random);
        int size = random.nextInt(log.entries().size());
        sign(files, log, size, root(log, size), "");
    }

    /** A checkpoint of the log's own key; as the newest one if it is of another size, now and then. */
    private static void sign(ExportFiles files, SampleLog log, long size, Hash root, String more) {
        String text = new Checkpoint(log.origin().keyName(), size, root).text() + more;
        byte[] note = SignedNote.of(text, log.signer()).bytes();
        boolean newest = size == Long.MAX_VALUE || size % 5 == 0;
        files.put(log.origin().folder() + (newest ? "/checkpoint" : "/checkpoints/" + size), note);
    }

    /** The second log anew, after another declaration. */
    private void declareOtherwise(ExportFiles files, SplittableRandom random) {
        SampleLog log = sample.logs().get(1);
        List<byte[]> entries = new ArrayList<>(log.entries());
        entries.set(0, otherwise(declaration(entries.getFirst()), random).bytes());
        Forgery forgery = new Forgery(log.origin(), entries);
        forgery.putEntries(files);
        forgery.putHashes(files);
        files.removeUnder("log/2/checkpoint");
        files.put(
                "log/2/checkpoint",
                forgery.checkpoint(entries.size(), log.signer()).bytes());
    }

    private RestoreDeclaration otherwise(RestoreDeclaration declared, SplittableRandom random) {
        Checkpoint old = declared.old();
        Checkpoint kept = declared.kept();
        SampleLog first = sample.logs().getFirst();
        switch (random.nextInt(6)) {
            case 0 -> old = new Checkpoint(old.origin(), old.size() + random.nextInt(1, 40), old.root());
            case 1 -> old = new Checkpoint(old.origin(), kept.size() + random.nextInt(1, 7), old.root());
            case 2 -> old = new Checkpoint(old.origin(), old.size(), kept.root());
            case 3 -> kept = new Checkpoint(kept.origin(), kept.size(), old.root());
            case 4 -> {
                int size = random.nextInt((int) kept.size());
                kept = new Checkpoint(kept.origin(), size, root(first, size));
            }
            default -> {
                old = new Checkpoint(sample.logs().get(1).origin().keyName(), old.size(), old.root());
                kept = new Checkpoint(old.origin(), kept.size(), kept.root());
            }
        }
        return new RestoreDeclaration(
                declared.time(), declared.first(), declared.second(), old, kept, declared.random());
    }

    private void renumber(ExportFiles files, SplittableRandom random) {
        String from = random.nextBoolean() ? "log/1/" : "log/2/";
        String to = "log/" + random.nextInt(3, 6) + "/";
        for (String path : files.under(from)) {
            files.put(to + path.substring(from.length()), files.get(path));
            files.files().remove(path);
        }
    }

    private void changeKeys(ExportFiles files, SplittableRandom random) {
        List<String> lines =
                new ArrayList<>(new String(files.get("keys"), UTF_8).lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(lines.get(at));
            case 2 -> Collections.shuffle(lines, new Random(random.nextLong()));
            case 3 -> lines.add(at, STRANGER.key().toString());
            case 4 ->
                lines.set(at, SampleLog.logKey(log(random).origin(), 81).key().toString());
            default -> lines.set(at, FALSE_WITNESS.key().toString());
        }
        files.put(
                "keys",
                String.join("", lines.stream().map(line -> line + "\n").toList())
                        .getBytes(UTF_8));
    }

    private void changeSignatures(ExportFiles files, SplittableRandom random, Consumer<List<NoteSignature>> change) {
        String path = checkpoint(files, random);
        SignedNote note = note(files, path);
        List<NoteSignature> signatures = new ArrayList<>(note.signatures());
        change.accept(signatures);
        files.put(path, new SignedNote(note.text(), signatures).bytes());
    }

    private static String checkpoint(ExportFiles files, SplittableRandom random) {
        return any(
                files.files().keySet().stream()
                        .filter(path -> path.contains("/checkpoint"))
                        .toList(),
                random);
    }

    private static SignedNote note(ExportFiles files, String path) {
        try {
            return SignedNote.parse(files.get(path));
        } catch (NotReadable e) {
            throw new IllegalStateException(e);
        }
    }

    private static RestoreDeclaration declaration(byte[] entry) {
        try {
            return (RestoreDeclaration) LogEntry.parse(entry);
        } catch (NotReadable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Hash root(SampleLog log, int size) {
        Frontier tree = new Frontier();
        log.entries().subList(0, size).forEach(entry -> tree.append(Hash.ofLeaf(entry)));
        return tree.root();
    }

    private static String any(List<String> paths, SplittableRandom random) {
        return paths.get(random.nextInt(paths.size()));
    }

    private SampleLog log(SplittableRandom random) {
        return sample.logs().get(random.nextInt(sample.logs().size()));
    }
}
