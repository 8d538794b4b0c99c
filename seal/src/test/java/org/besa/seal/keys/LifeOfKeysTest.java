package org.besa.seal.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.besa.seal.Damage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random sequences of adding, holding, erasing, rotating, crashing, backing up and restoring, beside a model. */
@Tag("property")
class LifeOfKeysTest {

    @TempDir
    Path folder;

    @Test
    void everyLifeKeepsToTheModel() throws Exception {
        liveAll(Damage.usualSeed(), 4, 40);
    }

    @Test
    @Tag("long")
    void moreLives() throws Exception {
        liveAll(Damage.freshSeed(), 40, 100);
    }

    private void liveAll(long seed, int lives, int length) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < lives; i++) {
            List<String> done = new ArrayList<>();
            try {
                LifeOfKeys life = new LifeOfKeys(Files.createTempDirectory(folder, "life"), random.split());
                for (int j = 0; j < length; j++) {
                    done.add(life.live());
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("life " + i + " of -Dbesa.seed=" + seed + ", after " + done, e);
            }
        }
    }
}
