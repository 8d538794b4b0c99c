package org.besa.seal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.WrongPassphrase;
import org.besa.seal.keys.Rotation.Step;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyChainTest {
    private static final Place PLACE = new Place("case_note", "text", "1", 1);
    private static final byte[] NOTE = "the bed ends on Tuesday".getBytes(UTF_8);

    private final OfCase theCase = KeyHouse.newCase();
    private final OfCompartment location = new OfCompartment(theCase, "location");

    @TempDir
    Path folder;

    private KeyHouse house;

    @BeforeEach
    void build() {
        house = new KeyHouse(folder);
    }

    @Test
    void opensAfterRestartWhatEachOwnerSealed() {
        Set<KeyOwner> owners =
                Set.of(new OfOrganisation(KeyHouse.id()), theCase, location, new OfLog("audit.example/log"));
        KeyChain first = house.begin();
        first.newKeys(owners);
        List<byte[]> sealed =
                owners.stream().map(owner -> first.key(owner).seal(NOTE, PLACE)).toList();
        first.lock();

        KeyChain second = house.unlock();

        assertThat(sealed)
                .zipSatisfy(
                        owners,
                        (bytes, owner) ->
                                assertThat(second.key(owner).open(bytes, PLACE)).isEqualTo(NOTE));
    }

    @Test
    void givesALogTheSameSeedEachTime() {
        OfLog log = new OfLog("audit.example/log");
        KeyChain chain = house.begin();
        chain.newKey(log);
        try (Secret seed = chain.seed(log);
                Secret again = chain.seed(log)) {
            assertThat(seed.copy()).isEqualTo(again.copy());
        }
    }

    @Test
    void refusesEverythingAfterLocking() {
        OfLog log = new OfLog("audit.example/log");
        KeyChain chain = house.begin();
        chain.newKeys(Set.of(theCase, log));
        var key = chain.key(theCase);
        Secret seed = chain.seed(log);
        byte[] sealed = key.seal(NOTE, PLACE);

        chain.lock();

        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> key.open(sealed, PLACE));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> key.seal(NOTE, PLACE));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(seed::copy);
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> chain.key(theCase));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> chain.newKey(KeyHouse.newCase()));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> new Rotation(chain, step -> {}).run());
    }

    @Test
    void namesAnOwnerWithoutKey() {
        KeyChain chain = house.begin();
        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> chain.key(theCase))
                .withMessage("there is no key of case " + theCase.caseId());
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> chain.newKey(location));
    }

    @Test
    void followsAnotherNodeIntoTheNextEpoch() {
        KeyChain chain = house.begin();
        chain.newKeys(Set.of(theCase, location));
        byte[] sealed = chain.key(location).seal(NOTE, PLACE);
        KeyChain other = house.unlock();

        new Rotation(other, step -> {}).run();

        assertThat(chain.key(location).open(sealed, PLACE)).isEqualTo(NOTE);
        chain.newKey(KeyHouse.newCase());
        new Rotation(other, step -> {}).run();
        chain.newKey(KeyHouse.newCase());
        assertThat(house.store().epoch().orElseThrow().number()).isEqualTo(3);
        assertThat(house.rootFolder())
                .isDirectoryContaining("glob:**/root-3")
                .isDirectoryNotContaining("glob:**/root-[12]");
    }

    @Test
    void locksWhenItCannotFollow() {
        KeyChain chain = house.begin();
        chain.newKey(theCase);
        RootDirectory roots = house.roots(KeyHouse.PASSPHRASE);
        KeyChain other = KeyChain.unlock(roots, house.store(), KeyHouse.CRYPTO);
        var key = chain.key(theCase);
        roots.changePassphrase("another passphrase".toCharArray(), KeyHouse.CHEAP);
        new Rotation(other, step -> {}).run();

        assertThatExceptionOfType(WrongPassphrase.class).isThrownBy(() -> chain.key(theCase));

        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> chain.key(theCase));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> key.seal(NOTE, PLACE));
    }

    @Test
    void refusesOldWrappedKeysWhoseRootIsGone() throws Exception {
        KeyChain chain = house.begin();
        chain.newKey(theCase);
        byte[] old = Files.readAllBytes(house.keyFile());
        new Rotation(chain, step -> {}).run();
        Files.write(house.keyFile(), old);

        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(house::unlock)
                .withMessage("the store of wrapped keys: is of epoch 1, whose root is not here (there are [2]); "
                        + "it may be an old copy: restore the current key backup");
        assertThat(house.root(2)).exists();
    }

    @Test
    void erasedKeysAreGoneAtOnce() {
        KeyChain chain = house.begin();
        chain.newKeys(Set.of(theCase, location));
        house.store().erase(Set.of(theCase), Instant.EPOCH);
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> chain.key(theCase));
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> chain.key(location));
    }

    @Test
    void beginsWhereABeginningWasKilled() {
        RootDirectory.create(house.rootFolder(), KeyHouse.PASSPHRASE.toCharArray(), KeyHouse.CHEAP, KeyHouse.CRYPTO)
                .create(1);
        try (KeyChain chain = KeyChain.begin(house.roots(KeyHouse.PASSPHRASE), house.store(), KeyHouse.CRYPTO)) {
            chain.newKey(theCase);
        }
        house.unlock().close();
    }

    @Test
    void beginsOnlyWhereNothingWas() throws Exception {
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> KeyChain.unlock(newRoots(), house.store(), KeyHouse.CRYPTO))
                .withMessage("the store of wrapped keys: was never used; begin, or restore the key backup");
        KeyChain chain = KeyChain.begin(newRoots(), house.store(), KeyHouse.CRYPTO);
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> KeyChain.begin(house.roots(KeyHouse.PASSPHRASE), house.store(), KeyHouse.CRYPTO))
                .withMessage("the store of wrapped keys: was begun already; unlock it");

        new Rotation(chain, step -> {}).run();
        Files.delete(house.keyFile());
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> KeyChain.begin(house.roots(KeyHouse.PASSPHRASE), house.store(), KeyHouse.CRYPTO))
                .withMessage("the store of wrapped keys: is empty, but there are roots of epochs [2]; "
                        + "restore the current key backup");
        assertThat(house.root(2)).exists();
    }

    private RootDirectory newRoots() {
        return RootDirectory.create(
                house.rootFolder(), KeyHouse.PASSPHRASE.toCharArray(), KeyHouse.CHEAP, KeyHouse.CRYPTO);
    }

    /** A root further away than a killed rotation can leave one: the wrapped keys are old, and nothing may be destroyed. */
    @Test
    void destroysNothingWhenARootIsFurtherAway() {
        house.begin().lock();
        house.roots(KeyHouse.PASSPHRASE).create(3);
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(house::unlock)
                .withMessage(
                        "the store of wrapped keys: is of epoch 1, which cannot be, for there is a root of epoch 3; "
                                + "do not use either: restore the current key backup");
        assertThat(house.rootFolder().toFile().list()).containsExactlyInAnyOrder("root-1", "root-3");
    }

    @ParameterizedTest
    @EnumSource
    void atEveryMomentOneOfTwoPassphrasesOpens(Step last) {
        house.begin().lock();
        RootDirectory roots = house.roots(KeyHouse.PASSPHRASE);
        KeyChain chain = KeyChain.unlock(roots, house.store(), KeyHouse.CRYPTO);
        roots.changePassphrase("another passphrase".toCharArray(), KeyHouse.CHEAP);
        Rotation killed = new Rotation(chain, step -> {
            if (step == last) {
                throw new IllegalStateException("the end of the world");
            }
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(killed::run);

        boolean replaced = last.compareTo(Step.KEYS_REWRAPPED) >= 0;
        assertThatExceptionOfType(WrongPassphrase.class)
                .isThrownBy(() -> unlock(replaced ? KeyHouse.PASSPHRASE : "another passphrase"));
        unlock(replaced ? "another passphrase" : KeyHouse.PASSPHRASE).close();
        assertThat(house.rootFolder().toFile().list()).containsExactly(replaced ? "root-2" : "root-1");
    }

    private KeyChain unlock(String passphrase) {
        return KeyChain.unlock(house.roots(passphrase), house.store(), KeyHouse.CRYPTO);
    }

    @Test
    void namesAnInterruption() {
        KeyChain chain = house.begin();
        chain.newKey(theCase);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> chain.key(theCase))
                .withMessageContaining("the thread was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(chain.key(theCase).owner()).isEqualTo(theCase);
    }
}
