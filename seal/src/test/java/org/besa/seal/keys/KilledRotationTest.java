package org.besa.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.keys.Rotation.Step;
import org.besa.seal.value.KeyOwner.OfCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rotation that is killed leaves a store that opens everything live and nothing erased. */
class KilledRotationTest {
    private final OfCase live = KeyHouse.newCase();
    private final OfCase erased = KeyHouse.newCase();

    @TempDir
    Path folder;

    private KeyHouse house;
    private CaseData data;
    private KeyChain chain;
    private StoredKeys before;

    @BeforeEach
    void fill() throws IOException {
        house = new KeyHouse(folder);
        data = new CaseData(Files.createDirectory(folder.resolve("data")));
        chain = house.begin();
        data.write(live, chain);
        data.write(erased, chain);
        before = house.store().all().orElseThrow();
        house.store().erase(Set.of(erased), Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource
    void killedInAnotherProcess(Step step) throws Exception {
        chain.lock();
        Process process = KeysProcess.start(List.of(), house, "rotate", step.name());
        assertThat(process.waitFor()).isEqualTo(KeysProcess.KILLED_ITSELF);

        clearsUp(step);
    }

    @ParameterizedTest
    @EnumSource
    void failedInThisProcess(Step step) throws Exception {
        Rotation failing = new Rotation(chain, done -> {
            if (done == step) {
                throw new IllegalStateException("the end of the world");
            }
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(failing::run);

        data.open(live, chain); // the chain itself goes on
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> data.open(erased, chain));
        chain.lock();
        clearsUp(step);
    }

    private void clearsUp(Step step) throws IOException {
        int epoch = step.compareTo(Step.KEYS_REWRAPPED) < 0 ? 1 : 2;
        try (KeyChain next = house.unlock()) {
            opensWhatItMust(next, epoch);
            new Rotation(next, done -> {}).run();
            opensWhatItMust(next, epoch + 1);
        }
        refusesTheOldStore();
    }

    private void opensWhatItMust(KeyChain unlocked, long epoch) throws IOException {
        data.open(live, unlocked);
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> data.open(erased, unlocked));
        assertThat(house.store().epoch().orElseThrow().number()).isEqualTo(epoch);
        assertThat(house.rootFolder().toFile().list()).containsExactly("root-" + epoch);
        assertThat(folder.toFile().list()).containsOnly("data", "roots", "wrapped-keys", "wrapped-keys.lock");
    }

    private void refusesTheOldStore() throws IOException {
        Files.delete(house.keyFile());
        house.store().begin(before);
        assertThatExceptionOfType(KeyStoreFault.class).isThrownBy(house::unlock);
    }

    /** Not between two steps but anywhere, in the middle of a write too. */
    @Test
    void killedAtAnyMoment() throws Exception {
        chain.lock();
        Random random = new Random();
        for (int i = 0; i < 6; i++) {
            Process process = KeysProcess.start(List.of(), house, "rotate-on");
            assertThat(process.inputReader().readLine()).isEqualTo("unlocked");
            assertThat(process.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS))
                    .isFalse();
            process.destroyForcibly().waitFor();
            try (KeyChain next = house.unlock()) {
                data.open(live, next);
                assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> data.open(erased, next));
            }
        }
        assertThat(house.rootFolder().toFile().list())
                .containsExactly("root-" + house.store().epoch().orElseThrow().number());
        refusesTheOldStore();
    }
}
