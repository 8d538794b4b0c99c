package org.besa.seal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One chain in many threads, beside a rotating node, and what happens to all of them when it is locked. */
class ManyThreadsTest {
    private static final Place PLACE = new Place("case_note", "text", "1", 1);
    private static final byte[] NOTE = "the bed ends on Tuesday".getBytes(UTF_8);

    private final OfCase theCase = KeyHouse.newCase();

    @TempDir
    Path folder;

    private KeyHouse house;
    private KeyChain chain;
    private byte[] sealed = new byte[0];

    @BeforeEach
    void begin() {
        house = new KeyHouse(folder);
        chain = house.begin();
        chain.newKeys(Set.copyOf(CaseData.owners(theCase)));
        sealed = chain.key(theCase).seal(NOTE, PLACE);
    }

    @Test
    void everyThreadOpensWhileAnotherNodeRotates() throws Exception {
        AtomicBoolean rotating = new AtomicBoolean(true);
        AtomicInteger opened = new AtomicInteger();
        try (KeyChain other = house.unlock();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    do {
                        chain.newKey(KeyHouse.newCase());
                        assertThat(chain.keys(Set.copyOf(CaseData.owners(theCase))))
                                .hasSize(2);
                        assertThat(chain.key(theCase).open(sealed, PLACE)).isEqualTo(NOTE);
                        opened.incrementAndGet();
                    } while (rotating.get());
                }));
            }
            for (int i = 0; i < 8; i++) {
                new Rotation(other, step -> {}).run();
            }
            rotating.set(false);
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(house.store().all().orElseThrow().keys()).hasSize(2 + opened.get());
        assertThat(house.store().epoch().orElseThrow().number()).isEqualTo(9);
    }

    @Test
    void lockingStopsEveryThread() throws Exception {
        AtomicBoolean locked = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    SealingKey key = chain.key(theCase);
                    assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> {
                        while (!locked.get()) {
                            assertThat(key.open(sealed, PLACE)).isEqualTo(NOTE);
                        }
                        key.open(sealed, PLACE);
                    });
                    assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> chain.key(theCase));
                }));
            }
            Thread.sleep(50);
            chain.lock();
            locked.set(true);
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    /** A file that is being read when the keys are locked ends there; one that is being written does not open later. */
    @Test
    void lockingStopsStreams() throws Exception {
        OpaqueId id = KeyHouse.id();
        byte[] content = new byte[3 << 20];
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream sealing = chain.key(theCase).sealFile(whole, id)) {
            sealing.write(content);
        }
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        OutputStream sealing = chain.key(theCase).sealFile(cut, id);
        sealing.write(content);
        InputStream opening = chain.key(theCase).openFile(new ByteArrayInputStream(whole.toByteArray()), id);
        assertThat(opening.readNBytes(1000)).hasSize(1000);

        chain.lock();

        assertThatExceptionOfType(KeysLocked.class).isThrownBy(opening::read);
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> opening.read(new byte[10]));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> sealing.write(content));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(sealing::close);
        opening.close();
        try (KeyChain again = house.unlock();
                InputStream cutShort = again.key(theCase).openFile(new ByteArrayInputStream(cut.toByteArray()), id)) {
            assertThatExceptionOfType(NotOpened.class).isThrownBy(cutShort::readAllBytes);
        }
    }
}
