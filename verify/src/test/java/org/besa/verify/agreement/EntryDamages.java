package org.besa.verify.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.besa.verify.export.Tile;
import org.besa.verify.note.NoteSigner;
import org.besa.verify.sample.SampleExport;
import org.besa.verify.sample.SampleLog;

/** Damage to entries, by somebody who knows what is in the files, and who perhaps makes hashes and signatures anew. */
final class EntryDamages {
    private final SampleExport sample;

    EntryDamages(SampleExport sample) {
        this.sample = sample;
    }

    List<Damage> all() {
        List<Damage> damages = new ArrayList<>();
        for (EntryChange change : EntryChange.values()) {
            String what = change.toString();
            damages.add(new Damage("in its file, " + what, true, (files, random) -> inFile(change, files, random)));
            damages.add(new Damage(
                    what, true, (files, random) -> rewrite(change, random).putEntries(files)));
            damages.add(new Damage(what + ", with its hashes", true, (files, random) -> {
                Forgery forgery = rewrite(change, random);
                forgery.putEntries(files);
                forgery.putHashes(files);
            }));
            damages.add(new Damage(
                    "the hashes as if " + what,
                    true,
                    (files, random) -> rewrite(change, random).putHashes(files)));
            damages.add(new Damage(
                    what + ", with a false checkpoint",
                    true,
                    (files, random) -> fork(
                            change, files, random, SampleLog.logKey(log(random).origin(), 77))));
            damages.add(new Damage(what + ", signed by the log's key", false, (files, random) -> {
                SampleLog log = log(random);
                fork(change, files, random, log.signer());
            }));
        }
        return damages;
    }

    /** Only one file of entries is touched, and its name stays. */
    private void inFile(EntryChange change, ExportFiles files, SplittableRandom random) {
        SampleLog log = log(random);
        int size = log.entries().size();
        int index = random.nextInt((size + Tile.FULL - 1) / Tile.FULL);
        int end = Math.min(size, (index + 1) * Tile.FULL);
        List<byte[]> entries = new ArrayList<>(log.entries().subList(index * Tile.FULL, end));
        change.apply(entries, random);
        String path = log.origin().folder() + "/" + new Tile(Tile.ENTRIES, index, end - index * Tile.FULL).path();
        if (files.files().containsKey(path)) {
            files.put(path, Forgery.bundle(entries));
        }
    }

    private Forgery rewrite(EntryChange change, SplittableRandom random) {
        return rewrite(log(random), change, random);
    }

    private static Forgery rewrite(SampleLog log, EntryChange change, SplittableRandom random) {
        List<byte[]> entries = new ArrayList<>(log.entries());
        change.apply(entries, random);
        return new Forgery(log.origin(), entries);
    }

    /** The whole log anew, signed by somebody; earlier checkpoints stay, or are made anew, or go. */
    private void fork(EntryChange change, ExportFiles files, SplittableRandom random, NoteSigner signer) {
        SampleLog log = sample.logs().get(signer.key().name().text().endsWith("/1") ? 0 : 1);
        Forgery forgery = rewrite(log, change, random);
        forgery.putEntries(files);
        forgery.putHashes(files);
        String folder = log.origin().folder();
        files.put(
                folder + "/checkpoint",
                forgery.checkpoint(forgery.size(), signer).bytes());
        int earlier = random.nextInt(3);
        for (String path : earlier == 0 ? List.<String>of() : files.under(folder + "/checkpoints/")) {
            int size = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            files.files().remove(path);
            if (earlier == 1 && size <= forgery.size()) {
                files.put(path, forgery.checkpoint(size, signer).bytes());
            }
        }
    }

    private SampleLog log(SplittableRandom random) {
        return sample.logs().get(random.nextInt(sample.logs().size()));
    }
}
