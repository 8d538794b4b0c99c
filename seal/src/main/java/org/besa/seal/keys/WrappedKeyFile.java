package org.besa.seal.keys;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.UnderLegalHold;
import org.besa.seal.keys.ErasureRecord.State;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;

/**
 * Wrapped keys in one file, for small installations and tests. Every change writes the whole file anew, and every question reads it
 * all; with ten thousand keys that is some milliseconds. Safe for several threads and several processes on one machine.
 */
public final class WrappedKeyFile implements WrappedKeys {
    private static final String FORMAT = "besa-keys/1";

    private final PrivateFile file;
    private final ExclusiveFile lock;
    private final StoredKeysText text = new StoredKeysText();

    /**
     * @param path the file; made at first use in a folder that must be there, 0600 and ours. A lock file lies beside it
     */
    public WrappedKeyFile(Path path) {
        this.file = new PrivateFile(path);
        this.lock = new ExclusiveFile(path.resolveSibling(path.getFileName() + ".lock"));
    }

    @Override
    public Optional<Epoch> epoch() {
        return all().map(StoredKeys::epoch);
    }

    @Override
    public Map<KeyOwner, WrappedKey> find(Set<KeyOwner> owners) {
        Map<KeyOwner, WrappedKey> found = new HashMap<>();
        all().map(StoredKeys::keys).orElse(List.of()).stream()
                .filter(key -> owners.contains(key.owner()))
                .forEach(key -> found.put(key.owner(), key));
        return found;
    }

    @Override
    public Optional<StoredKeys> all() {
        if (!file.exists()) {
            return Optional.empty();
        }
        TextSource source = new TextSource(file.path().toString(), "restore the key backup");
        return Optional.of(text.read(
                KeyText.read(file.read(Integer.MAX_VALUE), FORMAT, source).lines(), source));
    }

    @Override
    public void begin(StoredKeys first) {
        change(() -> {
            if (file.exists()) {
                throw fault("holds keys already", "unlock it, or take another file");
            }
            write(first);
        });
    }

    @Override
    public boolean add(long epoch, List<WrappedKey> keys) {
        return lock.hold(() -> {
            StoredKeys stored = used();
            if (stored.epoch().number() != epoch) {
                return false;
            }
            Map<KeyOwner, WrappedKey> byOwner = byOwner(stored);
            for (WrappedKey key : keys) {
                if (byOwner.put(key.owner(), key) != null) {
                    throw fault("has a key of " + key.owner().inWords() + " already", "use that one");
                }
            }
            for (WrappedKey key : keys) {
                refuseWithoutCase(key.owner(), byOwner, stored);
            }
            write(new StoredKeys(stored.epoch(), List.copyOf(byOwner.values()), stored.erasures()));
            return true;
        });
    }

    private void refuseWithoutCase(KeyOwner owner, Map<KeyOwner, WrappedKey> byOwner, StoredKeys stored) {
        if (owner instanceof OfCompartment of && !byOwner.containsKey(of.of())) {
            throw fault("has no key of " + of.of().inWords(), "make the case's key before its compartments'");
        }
        if (owner instanceof OfCase of
                && stored.erasures().stream().anyMatch(erasure -> erasure.of().equals(of))) {
            throw fault("knows that " + of.inWords() + " was erased", "give the new case an id of its own");
        }
    }

    @Override
    public void hold(OfCase owner, boolean held) {
        change(() -> {
            StoredKeys stored = used();
            Map<KeyOwner, WrappedKey> byOwner = byOwner(stored);
            WrappedKey key = present(byOwner, owner);
            byOwner.put(owner, new WrappedKey(owner, key.bytes(), held));
            write(new StoredKeys(stored.epoch(), List.copyOf(byOwner.values()), stored.erasures()));
        });
    }

    @Override
    public void erase(Set<OfCase> cases, Instant now) {
        change(() -> {
            StoredKeys stored = used();
            Map<KeyOwner, WrappedKey> byOwner = byOwner(stored);
            List<ErasureRecord> erasures = new ArrayList<>(stored.erasures());
            for (OfCase of : cases) {
                if (present(byOwner, of).held()) {
                    throw new UnderLegalHold(of.inWords());
                }
                erasures.add(new ErasureRecord(of, stored.epoch().number(), now, Optional.empty()));
            }
            byOwner.keySet().removeIf(owner -> switch (owner) {
                case OfCase of -> cases.contains(of);
                case OfCompartment of -> cases.contains(of.of());
                case OfOrganisation of -> false;
                case OfLog of -> false;
            });
            write(new StoredKeys(stored.epoch(), List.copyOf(byOwner.values()), erasures));
        });
    }

    @Override
    public void markEffective(long epoch, Instant now) {
        change(() -> {
            StoredKeys stored = used();
            List<ErasureRecord> erasures = stored.erasures().stream()
                    .map(erasure -> erasure.epoch() < epoch && erasure.state() == State.SCHEDULED
                            ? erasure.effectiveFrom(now)
                            : erasure)
                    .toList();
            write(new StoredKeys(stored.epoch(), stored.keys(), erasures));
        });
    }

    @Override
    public void replace(Epoch next, UnaryOperator<WrappedKey> rewrap) {
        change(() -> {
            StoredKeys stored = used();
            if (next.number() != stored.epoch().number() + 1) {
                throw fault(
                        "is in epoch " + stored.epoch().number() + ", after which does not come " + next.number(),
                        "rotate again");
            }
            write(new StoredKeys(next, stored.keys().stream().map(rewrap).toList(), stored.erasures()));
        });
    }

    @Override
    public <T> T exclusively(Supplier<T> work) {
        return lock.hold(work);
    }

    private void change(Runnable work) {
        lock.hold(() -> {
            work.run();
            return true;
        });
    }

    private StoredKeys used() {
        return all().orElseThrow(() -> fault("holds no keys", "begin, or restore the key backup"));
    }

    private void write(StoredKeys stored) {
        file.write(new KeyText(FORMAT, text.lines(stored)).bytes());
    }

    private static Map<KeyOwner, WrappedKey> byOwner(StoredKeys stored) {
        Map<KeyOwner, WrappedKey> byOwner = new HashMap<>();
        stored.keys().forEach(key -> byOwner.put(key.owner(), key));
        return byOwner;
    }

    private static WrappedKey present(Map<KeyOwner, WrappedKey> byOwner, OfCase of) {
        WrappedKey key = byOwner.get(of);
        if (key == null) {
            throw new KeyMissing(of.inWords());
        }
        return key;
    }

    private KeyStoreFault fault(String fault, String mend) {
        return new KeyStoreFault(file.path().toString(), fault, mend);
    }
}
