package org.besa.seal.keys;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.besa.seal.value.KeyOwner.OfCase;

/** What a key store must know, without a key: the cases that open, those held, those erased and how far, and the epoch. */
final class ModelOfKeys {
    long epoch = 1;
    final Set<OfCase> live = new LinkedHashSet<>();
    final Set<OfCase> held = new HashSet<>();
    final Set<OfCase> scheduled = new HashSet<>();
    final Set<OfCase> effective = new HashSet<>();

    ModelOfKeys copy() {
        ModelOfKeys copy = new ModelOfKeys();
        copy.epoch = epoch;
        copy.live.addAll(live);
        copy.held.addAll(held);
        copy.scheduled.addAll(scheduled);
        copy.effective.addAll(effective);
        return copy;
    }
}
