package org.besa.seal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.UnderLegalHold;
import org.besa.seal.keys.ErasureRecord.State;
import org.besa.seal.keys.Rotation.Step;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.Place;

/** One random life of a key store beside its model. The sealed values are never deleted: they are the old data. */
final class LifeOfKeys {
    private static final Place PLACE = new Place("case_note", "text", "1", 1);

    private static final List<Step> STEPS = List.of(Step.values());

    private static final class Killed extends RuntimeException {}

    private final Path folder;
    private final SplittableRandom random;
    private final Path backupPlace;
    private final Map<KeyOwner, byte[]> data = new HashMap<>();
    private final List<OfCase> everyCase = new ArrayList<>();
    private final List<byte[]> oldStores = new ArrayList<>();

    private KeyHouse house;
    private String passphrase = KeyHouse.PASSPHRASE;
    private String passphraseOfBackup = passphrase;
    private RootDirectory roots;
    private KeyChain chain;
    private ModelOfKeys model = new ModelOfKeys();
    private ModelOfKeys modelOfBackup;

    LifeOfKeys(Path folder, SplittableRandom random) throws IOException {
        this.folder = folder;
        this.random = random;
        this.backupPlace = folder.resolve("key-backup");
        this.house = newHouse();
        this.roots =
                RootDirectory.create(house.rootFolder(), passphrase.toCharArray(), KeyHouse.CHEAP, KeyHouse.CRYPTO);
        this.chain = KeyChain.begin(roots, house.store(), KeyHouse.CRYPTO);
        backup().write();
        this.modelOfBackup = model.copy();
    }

    /** Does something, and holds the store to its model. Returns what it did. */
    String live() throws IOException {
        String done = switch (random.nextInt(12)) {
            case 0, 1, 2 -> add();
            case 3 -> hold();
            case 4, 5 -> erase();
            case 6 -> complete();
            case 7 -> rotate();
            case 8 -> crash();
            case 9 -> writeBackup();
            case 10 -> restore();
            default -> putBackAnOldStore();
        };
        compare();
        return done;
    }

    private String add() {
        OfCase added = KeyHouse.newCase();
        chain.newKeys(Set.copyOf(CaseData.owners(added)));
        for (KeyOwner owner : CaseData.owners(added)) {
            data.put(owner, chain.key(owner).seal(content(owner), PLACE));
        }
        everyCase.add(added);
        model.live.add(added);
        return "add";
    }

    private String hold() {
        OfCase of = anyCase();
        boolean held = random.nextBoolean();
        if (model.live.contains(of)) {
            erasure(step -> {}).hold(of, held);
            if (held) {
                model.held.add(of);
            } else {
                model.held.remove(of);
            }
        } else {
            assertThatExceptionOfType(KeyMissing.class)
                    .isThrownBy(() -> erasure(step -> {}).hold(of, held));
        }
        return held ? "hold" : "lift";
    }

    private String erase() {
        Set<OfCase> cases = random.nextBoolean() ? Set.of(anyCase()) : new HashSet<>(List.of(anyCase(), anyCase()));
        Erasure erasure = erasure(step -> {});
        if (!model.live.containsAll(cases)) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> erasure.schedule(cases))
                    .isInstanceOfAny(KeyMissing.class, UnderLegalHold.class);
        } else if (cases.stream().anyMatch(model.held::contains)) {
            assertThatExceptionOfType(UnderLegalHold.class).isThrownBy(() -> erasure.schedule(cases));
        } else {
            erasure.schedule(cases);
            model.live.removeAll(cases);
            model.scheduled.addAll(cases);
            return "erase " + cases.size();
        }
        return "erase, refused";
    }

    private String complete() {
        erasure(step -> {}).complete();
        if (model.scheduled.isEmpty()) {
            return "complete nothing";
        }
        model.epoch++;
        rememberBackup();
        model.effective.addAll(model.scheduled);
        model.scheduled.clear();
        return "complete";
    }

    private String rotate() {
        boolean change = random.nextBoolean();
        if (change) {
            passphrase = KeyHouse.PASSPHRASE + " " + random.nextInt(1000);
            roots.changePassphrase(passphrase.toCharArray(), KeyHouse.CHEAP);
        }
        assertThat(new Rotation(chain, step -> {}).run()).isEqualTo(++model.epoch);
        return change ? "rotate under a new passphrase" : "rotate";
    }

    private String crash() {
        Step last = STEPS.get(random.nextInt(STEPS.size()));
        String next = random.nextBoolean() ? passphrase : KeyHouse.PASSPHRASE + " " + random.nextInt(1000);
        if (!next.equals(passphrase)) {
            roots.changePassphrase(next.toCharArray(), KeyHouse.CHEAP);
        }
        Rotation rotation = new Rotation(chain, step -> {
            if (step == last) {
                throw new Killed();
            }
        });
        assertThatExceptionOfType(Killed.class).isThrownBy(rotation::run);
        if (last.compareTo(Step.KEYS_REWRAPPED) >= 0) {
            model.epoch++;
            passphrase = next;
        }
        unlock();
        return "crash after " + last + (next.equals(passphrase) ? "" : " with a new passphrase");
    }

    private String writeBackup() {
        backup().write();
        rememberBackup();
        return "backup";
    }

    private String restore() throws IOException {
        chain.lock();
        house = newHouse();
        BackedUpKeys.read(backupPlace).restore(house.rootFolder(), house.store());
        model = modelOfBackup.copy();
        passphrase = passphraseOfBackup;
        oldStores.clear();
        unlock();
        return "restore";
    }

    /** An old copy of the wrapped keys in place of the current ones is refused, and harms nothing. */
    private String putBackAnOldStore() throws IOException {
        byte[] current = Files.readAllBytes(house.keyFile());
        String done = "keep a copy";
        if (!oldStores.isEmpty()) {
            byte[] old = oldStores.get(random.nextInt(oldStores.size()));
            Files.write(house.keyFile(), old);
            if (house.store().epoch().orElseThrow().number() != model.epoch) {
                assertThatExceptionOfType(KeyStoreFault.class)
                        .isThrownBy(() -> KeyChain.unlock(house.roots(passphrase), house.store(), KeyHouse.CRYPTO))
                        .withMessageEndingWith("restore the current key backup");
                done = "put back an old store";
            }
            Files.write(house.keyFile(), current);
        }
        oldStores.add(current);
        return done;
    }

    private void compare() {
        StoredKeys stored = house.store().all().orElseThrow();
        assertThat(stored.epoch().number()).isEqualTo(model.epoch);
        assertThat(house.rootFolder().toFile().list()).containsExactly("root-" + model.epoch);
        assertThat(cases(stored.erasures(), State.SCHEDULED)).isEqualTo(model.scheduled);
        assertThat(cases(stored.erasures(), State.EFFECTIVE)).isEqualTo(model.effective);
        assertThat(stored.keys().stream().filter(WrappedKey::held).map(WrappedKey::owner))
                .containsExactlyInAnyOrderElementsOf(model.held);
        var opened = chain.keys(data.keySet());
        for (OfCase of : everyCase) {
            for (KeyOwner owner : CaseData.owners(of)) {
                assertThat(opened.containsKey(owner)).isEqualTo(model.live.contains(of));
                var key = opened.get(owner);
                if (key != null) {
                    assertThat(key.open(data.getOrDefault(owner, new byte[0]), PLACE))
                            .isEqualTo(content(owner));
                }
            }
        }
    }

    private static Set<OfCase> cases(List<ErasureRecord> erasures, State state) {
        return erasures.stream()
                .filter(erasure -> erasure.state() == state)
                .map(ErasureRecord::of)
                .collect(Collectors.toSet());
    }

    private void unlock() {
        chain.lock();
        roots = house.roots(passphrase);
        chain = KeyChain.unlock(roots, house.store(), KeyHouse.CRYPTO);
    }

    private void rememberBackup() {
        modelOfBackup = model.copy();
        passphraseOfBackup = passphrase;
    }

    private KeyHouse newHouse() throws IOException {
        return new KeyHouse(Files.createTempDirectory(folder, "house"));
    }

    private KeyBackup backup() {
        return new KeyBackup(backupPlace, roots, house.store());
    }

    private Erasure erasure(Consumer<Step> progress) {
        return new Erasure(house.store(), new Rotation(chain, progress), backup(), Clock.systemUTC());
    }

    private OfCase anyCase() {
        return everyCase.isEmpty() ? KeyHouse.newCase() : everyCase.get(random.nextInt(everyCase.size()));
    }

    private static byte[] content(KeyOwner owner) {
        return owner.inWords().getBytes(UTF_8);
    }
}
