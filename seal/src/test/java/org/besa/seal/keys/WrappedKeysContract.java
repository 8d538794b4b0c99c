package org.besa.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.UnderLegalHold;
import org.besa.seal.keys.ErasureRecord.State;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.junit.jupiter.api.Test;

/** What every store of wrapped keys promises. A test of one implements {@link #store}. */
public interface WrappedKeysContract {
    Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    Instant EVENING = Instant.parse("2026-11-22T19:30:00.123456Z");
    OfCase CASE = KeyHouse.newCase();
    OfCase OTHER = new OfCase(CASE.organisation(), KeyHouse.id());
    OfCompartment LOCATION = new OfCompartment(CASE, "location");
    OfCompartment OTHER_LOCATION = new OfCompartment(OTHER, "location");
    OfOrganisation ORGANISATION = new OfOrganisation(CASE.organisation());
    OfLog LOG = new OfLog("audit.lantern.example/log");

    /** Always the same store, empty at the start of a test; each call as another node sees it. */
    WrappedKeys store();

    private static WrappedKey key(KeyOwner owner, int content) {
        return new WrappedKey(owner, bytes(content), false);
    }

    private static byte[] bytes(int content) {
        return new byte[] {0, -1, (byte) content};
    }

    private static Epoch epoch(long number) {
        return new Epoch(number, bytes((int) number));
    }

    private WrappedKeys filled() {
        WrappedKeys store = store();
        store.begin(new StoredKeys(epoch(1), List.of(), List.of()));
        assertThat(store.add(
                        1,
                        List.of(
                                key(LOCATION, 10),
                                key(CASE, 11),
                                key(OTHER_LOCATION, 12),
                                key(OTHER, 13),
                                key(ORGANISATION, 14),
                                key(LOG, 15))))
                .isTrue();
        return store;
    }

    private List<String> state() {
        return store().all().map(new StoredKeysText()::lines).orElse(List.of());
    }

    private void unchanged(List<String> before) {
        assertThat(state()).isEqualTo(before);
    }

    @Test
    default void isEmptyAtFirst() {
        assertThat(store().epoch()).isEmpty();
        assertThat(store().all()).isEmpty();
        assertThat(store().find(Set.of(CASE))).isEmpty();
        assertThatExceptionOfType(KeyStoreFault.class).isThrownBy(() -> store().add(1, List.of(key(CASE, 1))));
        assertThatExceptionOfType(KeyStoreFault.class).isThrownBy(() -> store().replace(epoch(1), wrapped -> wrapped));
        assertThat(store().all()).isEmpty();
    }

    @Test
    default void beginsOnce() {
        StoredKeys first = new StoredKeys(
                epoch(7),
                List.of(new WrappedKey(CASE, bytes(1), true), key(LOG, 2)),
                List.of(
                        new ErasureRecord(OTHER, 3, NOON, Optional.of(EVENING)),
                        new ErasureRecord(KeyHouse.newCase(), 6, NOON, Optional.empty())));
        store().begin(first);
        List<String> before = state();
        assertThat(before).isEqualTo(new StoredKeysText().lines(first));
        assertThatExceptionOfType(KeyStoreFault.class).isThrownBy(() -> store().begin(first));
        unchanged(before);
    }

    @Test
    default void findsThoseThatAreThere() {
        filled();
        Map<KeyOwner, WrappedKey> found = store().find(Set.of(CASE, LOCATION, LOG, KeyHouse.newCase()));
        assertThat(found).containsOnlyKeys(CASE, LOCATION, LOG);
        assertThat(found.get(CASE)).satisfies(key -> {
            assertThat(key.owner()).isEqualTo(CASE);
            assertThat(key.bytes()).isEqualTo(bytes(11));
            assertThat(key.held()).isFalse();
        });
    }

    @Test
    default void addsAllOrNone() {
        filled();
        List<String> before = state();
        OfCase fresh = KeyHouse.newCase();
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> store().add(1, List.of(key(fresh, 1), key(CASE, 2))))
                .withMessageContaining(CASE.inWords());
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> store().add(1, List.of(key(fresh, 1), key(fresh, 2))));
        assertThatExceptionOfType(KeyStoreFault.class)
                .as("a compartment without its case")
                .isThrownBy(() -> store().add(1, List.of(key(new OfCompartment(fresh, "location"), 1))));
        unchanged(before);
    }

    @Test
    default void addsNothingOfAnotherEpoch() {
        filled();
        List<String> before = state();
        assertThat(store().add(2, List.of(key(KeyHouse.newCase(), 1)))).isFalse();
        assertThat(store().add(0, List.of(key(KeyHouse.newCase(), 1)))).isFalse();
        unchanged(before);
    }

    @Test
    default void holdsACase() {
        filled();
        store().hold(CASE, true);
        store().hold(CASE, true);
        List<String> before = state();
        assertThat(store().find(Set.of(CASE)).get(CASE))
                .satisfies(key -> assertThat(key.held()).isTrue());
        assertThatExceptionOfType(UnderLegalHold.class)
                .isThrownBy(() -> store().erase(Set.of(OTHER, CASE), NOON))
                .withMessageContaining(CASE.inWords());
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> store().hold(KeyHouse.newCase(), true));
        unchanged(before);

        store().hold(CASE, false);
        store().erase(Set.of(OTHER, CASE), NOON);
        assertThat(store().find(Set.of(CASE, LOCATION, OTHER, OTHER_LOCATION))).isEmpty();
    }

    @Test
    default void erasesACaseWithItsCompartmentsAndRemembersIt() {
        filled();
        store().erase(Set.of(CASE), NOON);
        assertThat(store().find(Set.of(CASE, LOCATION, OTHER, OTHER_LOCATION, ORGANISATION, LOG)))
                .containsOnlyKeys(OTHER, OTHER_LOCATION, ORGANISATION, LOG);
        List<String> before = state();
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> store().erase(Set.of(OTHER, CASE), EVENING));
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> store().add(1, List.of(key(CASE, 1))))
                .withMessageContaining("was erased");
        assertThatExceptionOfType(KeyStoreFault.class).isThrownBy(() -> store().add(1, List.of(key(LOCATION, 1))));
        unchanged(before);
        assertThat(store().all().orElseThrow().erasures())
                .containsExactly(new ErasureRecord(CASE, 1, NOON, Optional.empty()));
    }

    @Test
    default void marksErasuresOfEarlierEpochsOnce() {
        filled();
        store().erase(Set.of(CASE), NOON);
        store().markEffective(1, NOON);
        assertThat(store().all().orElseThrow().erasures())
                .allSatisfy(erasure -> assertThat(erasure.state()).isEqualTo(State.SCHEDULED));
        store().replace(epoch(2), wrapped -> wrapped);
        store().erase(Set.of(OTHER), NOON);
        store().markEffective(2, EVENING);
        store().markEffective(2, EVENING.plusSeconds(1));
        assertThat(store().all().orElseThrow().erasures())
                .containsExactlyInAnyOrder(
                        new ErasureRecord(CASE, 1, NOON, Optional.of(EVENING)),
                        new ErasureRecord(OTHER, 2, NOON, Optional.empty()));
    }

    @Test
    default void replacesTheEpochAndEveryKey() {
        filled();
        store().hold(CASE, true);
        store().replace(epoch(2), wrapped -> wrapped.rewrapped(bytes(wrapped.bytes()[2] + 100)));
        assertThat(store().epoch())
                .hasValueSatisfying(epoch -> assertThat(epoch.sameAs(epoch(2))).isTrue());
        assertThat(store().find(Set.of(CASE, LOCATION, OTHER, OTHER_LOCATION, ORGANISATION, LOG))
                        .values())
                .allSatisfy(key -> assertThat(key.bytes()[2]).isBetween((byte) 110, (byte) 115))
                .allSatisfy(key -> assertThat(key.held()).isEqualTo(key.owner().equals(CASE)))
                .hasSize(6);
        assertThat(store().add(1, List.of(key(KeyHouse.newCase(), 1)))).isFalse();
    }

    @Test
    default void replacesAllOrNothing() {
        filled();
        List<String> before = state();
        AtomicInteger count = new AtomicInteger();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store().replace(epoch(2), wrapped -> {
                    if (count.incrementAndGet() == 4) {
                        throw new IllegalStateException("one does not open");
                    }
                    return wrapped.rewrapped(bytes(1));
                }));
        for (long number : new long[] {1, 3}) {
            assertThatExceptionOfType(KeyStoreFault.class)
                    .isThrownBy(() -> store().replace(epoch(number), wrapped -> wrapped));
        }
        unchanged(before);
    }

    @Test
    default void excludesOthersButNotItself() throws Exception {
        filled();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                all.add(threads.submit(() -> store().exclusively(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    store().hold(CASE, true);
                    return inside.decrementAndGet();
                })));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(most).hasValue(1);
    }

    /** A rotation destroys the old root inside: a transaction around everything could still be rolled back after that. */
    @Test
    default void changesAreSeenByOtherNodesEvenInside() {
        filled();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store().exclusively(() -> {
                    store().replace(epoch(2), wrapped -> wrapped);
                    assertThat(seenByAnotherNode()).isEqualTo(2);
                    throw new IllegalStateException("the end of the world");
                }));
        assertThat(store().epoch().orElseThrow().number()).isEqualTo(2);
    }

    private long seenByAnotherNode() {
        return CompletableFuture.supplyAsync(() -> store().epoch().orElseThrow().number())
                .join();
    }

    @Test
    default void losesNoKeyOfManyWriters() throws Exception {
        filled();
        Set<KeyOwner> added = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(() -> {
                    OfCase fresh = KeyHouse.newCase();
                    assertThat(store().add(1, List.of(key(fresh, 1)))).isTrue();
                    added.add(fresh);
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(store().find(added)).containsOnlyKeys(added);
    }
}
