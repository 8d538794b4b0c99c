package org.besa.seal.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Handle;
import org.besa.verify.log.Outcome;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.Bytes;
import org.jspecify.annotations.Nullable;

/** An office that keeps an audit log: a store, a key, somebody who is shown checkpoints, and a clock that one moves. */
final class AuditOffice {
    static final String NAME = "audit.lantern.example/log";

    final SecureRandom random = new SecureRandom();
    final Crypto crypto = new TinkCrypto(random);
    final Clock clock = new Steps().withZone(ZoneOffset.UTC);
    final EntryWriter writer = new EntryWriter(clock, random);
    final LogSigning signing = new LogSigning(NAME, crypto.newKey());
    final Handle actor = writer.newHandle();
    final SealingKey caseKey = newCaseKey();
    AuditStoreInMemory store = new AuditStoreInMemory();
    private @Nullable SignedNote seen;

    Sequencer sequencer() {
        return new Sequencer(store, signing, () -> Optional.ofNullable(seen), clock, random);
    }

    /** Somebody outside sees this checkpoint. */
    void show(SignedNote note) {
        seen = note;
    }

    Entry commit(String details) {
        Subject subject = new Subject(
                writer.newHandle(), Optional.of(new Subject.Details(Bytes.of(details.getBytes(UTF_8)), caseKey)));
        Entry entry = writer.entry(actor, new Action("case.read"), Outcome.DONE, List.of(subject));
        store.commit(entry);
        return entry;
    }

    void commit(int entries) {
        for (int i = 0; i < entries; i++) {
            commit("entry " + i);
        }
    }

    SealingKey newCaseKey() {
        try (Secret key = crypto.newKey()) {
            return new SealingKey(new OfCase(OpaqueId.random(random), OpaqueId.random(random)), key, crypto);
        }
    }

    static long size(SignedNote note) {
        return checkpoint(note).size();
    }

    static Checkpoint checkpoint(SignedNote note) {
        return LogState.checkpoint(note);
    }

    /** A minute later each time that somebody asks. */
    private static final class Steps implements InstantSource {
        private Instant now = Instant.parse("2026-11-22T09:30:00.25Z");

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMinutes(1));
            return now;
        }
    }
}
