package org.besa.bench.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.seal.audit.AuditStoreInMemory;
import org.besa.seal.audit.EntryWriter;
import org.besa.seal.audit.LogExport;
import org.besa.seal.audit.LogSigning;
import org.besa.seal.audit.Sequencer;
import org.besa.seal.audit.Subject;
import org.besa.seal.crypto.Secret;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Handle;
import org.besa.verify.log.Outcome;
import org.besa.verify.text.Bytes;

/** Writing, ordering, exporting and verifying an audit log, beside bare SHA-256 over the same bytes, which nobody can do without. */
record LogPart(Workshop shop, int entries) {

    void run() throws Exception {
        EntryWriter writer = new EntryWriter(Clock.systemUTC(), shop.random());
        List<Subject> subjects = List.of(new Subject(
                writer.newHandle(),
                Optional.of(new Subject.Details(
                        Bytes.of("opened the letter of the ministry".getBytes(UTF_8)), shop.newCaseKey()))));
        Handle actor = writer.newHandle();
        Action action = new Action("case.read");
        List<Entry> written = new ArrayList<>(entries);
        new Contest("entries", entries)
                .with("Besa writes entries with sealed details", () -> {
                    written.clear();
                    for (int i = 0; i < entries; i++) {
                        written.add(writer.entry(actor, action, Outcome.DONE, subjects));
                    }
                })
                .run("Writing entries", 1, shop.rounds());
        try (Secret seed = shop.crypto().newKey()) {
            LogSigning signing = new LogSigning("audit.bench.example/log", seed);
            new Contest("entries", entries)
                    .with("Besa orders them, in batches of 10,000, and signs", () -> ordered(written, signing))
                    .with("by hand: SHA-256 of each entry and each node", () -> hashes(written))
                    .run("Ordering entries", 1, shop.rounds());
            var export = shop.path("export");
            new LogExport(ordered(written, signing), signing, List.of()).write(export);
            new Verification(export, entries).run(shop.rounds());
            Workshop.remove(export);
        }
    }

    private AuditStoreInMemory ordered(List<Entry> written, LogSigning signing) {
        AuditStoreInMemory store = new AuditStoreInMemory();
        written.forEach(store::commit);
        Sequencer sequencer = new Sequencer(store, signing, Optional::empty, Clock.systemUTC(), shop.random());
        while (!store.pending(1).isEmpty()) {
            sequencer.sequence();
        }
        return store;
    }

    private static void hashes(List<Entry> written) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] node = new byte[65];
        for (Entry entry : written) {
            sha256.update((byte) 0);
            byte[] leaf = sha256.digest(entry.bytes());
            System.arraycopy(leaf, 0, node, 1, leaf.length);
            sha256.digest(node);
        }
    }
}
