package org.besa.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrapped key opens for its owner, in its place in the chain and in its epoch, and nowhere else. */
class MovedKeysTest {
    private static final OpaqueId ORGANISATION = KeyHouse.id();
    private static final OfCase CASE = new OfCase(ORGANISATION, KeyHouse.id());

    /** Owners that differ in one thing each. */
    private static final Set<KeyOwner> OWNERS = Set.of(
            CASE,
            new OfCase(ORGANISATION, KeyHouse.id()),
            new OfCase(KeyHouse.id(), CASE.caseId()),
            new OfCompartment(CASE, "location"),
            new OfCompartment(CASE, "privileged"),
            new OfCompartment(new OfCase(KeyHouse.id(), CASE.caseId()), "location"),
            new OfOrganisation(ORGANISATION),
            new OfOrganisation(KeyHouse.id()),
            new OfOrganisation(CASE.caseId()),
            new OfLog("audit.example/log"),
            new OfLog(ORGANISATION.hex()));

    @TempDir
    Path folder;

    private KeyHouse house;
    private KeyChain chain;
    private StoredKeys stored;

    @BeforeEach
    void fill() {
        house = new KeyHouse(folder);
        chain = house.begin();
        Set<KeyOwner> owners = OWNERS.stream().collect(Collectors.toSet());
        OWNERS.forEach(owner -> {
            if (owner instanceof OfCompartment of) {
                owners.add(of.of());
            }
        });
        chain.newKeys(owners);
        stored = house.store().all().orElseThrow();
    }

    @Test
    void isRefusedAtEveryOtherOwner() throws Exception {
        Map<KeyOwner, WrappedKey> keys =
                stored.keys().stream().collect(Collectors.toMap(WrappedKey::owner, key -> key));
        int moved = 0;
        for (WrappedKey from : keys.values()) {
            for (WrappedKey to : keys.values()) {
                if (!from.owner().equals(to.owner())) {
                    put(stored.epoch(), key -> key.owner().equals(to.owner()) ? to.rewrapped(from.bytes()) : key);
                    assertThatExceptionOfType(NotOpened.class)
                            .as("%s put to %s", from.owner(), to.owner())
                            .isThrownBy(() -> chain.key(to.owner()));
                    moved++;
                }
            }
        }
        assertThat(moved).isEqualTo(keys.size() * (keys.size() - 1)).isGreaterThan(100);
        put(stored.epoch(), key -> key);
        assertThat(chain.keys(OWNERS)).hasSize(OWNERS.size());
    }

    @Test
    void isRefusedInAnotherEpoch() throws Exception {
        new Rotation(chain, step -> {}).run();
        StoredKeys now = house.store().all().orElseThrow();
        put(
                now.epoch(),
                key -> stored.keys().stream()
                        .filter(old -> old.owner().equals(key.owner()))
                        .findFirst()
                        .orElseThrow());
        for (KeyOwner owner : OWNERS) {
            assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> chain.key(owner));
        }
    }

    /** The old epoch's wrapped key under the new number: the whole old store made to look current. */
    @Test
    void anEpochKeyIsRefusedInAnotherEpoch() throws Exception {
        new Rotation(chain, step -> {}).run();
        put(new Epoch(2, stored.epoch().wrappedKey()), key -> key);
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> chain.key(CASE))
                .withMessageContaining("do not belong together");
    }

    @Test
    void everyChangedBitOfAKeyIsRefused() throws Exception {
        byte[] whole = stored.keys().stream()
                .filter(key -> key.owner().equals(CASE))
                .findFirst()
                .orElseThrow()
                .bytes();
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << i % 8);
            put(stored.epoch(), key -> key.owner().equals(CASE) ? key.rewrapped(changed) : key);
            assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> chain.key(CASE));
        }
    }

    /** A damaged key stops a rotation before anything has changed, and says whose it is. */
    @Test
    void aRotationStopsAtADamagedKey() throws Exception {
        put(stored.epoch(), key -> key.owner().equals(CASE) ? key.rewrapped(new byte[72]) : key);
        byte[] before = Files.readAllBytes(house.keyFile());
        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> new Rotation(chain, step -> {}).run())
                .withMessageStartingWith("the key of case " + CASE.caseId() + " does not open");
        assertThat(Files.readAllBytes(house.keyFile())).isEqualTo(before);
        chain.lock();
        try (KeyChain again = house.unlock()) {
            assertThat(again.keys(Set.of(new OfOrganisation(ORGANISATION)))).hasSize(1);
        }
    }

    private void put(Epoch epoch, UnaryOperator<WrappedKey> change) throws Exception {
        List<WrappedKey> changed = new ArrayList<>(stored.keys());
        changed.replaceAll(change);
        List<String> lines = new StoredKeysText().lines(new StoredKeys(epoch, changed, List.of()));
        Files.write(house.keyFile(), new KeyText("besa-keys/1", lines).bytes());
    }
}
