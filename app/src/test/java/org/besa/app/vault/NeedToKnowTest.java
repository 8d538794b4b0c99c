package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * P4: random histories of teams, case teams, exclusions and roles. After each step two people, and at the end everybody, see exactly what a model of a
 * few lines says, by each of the ways in and by plain SQL. {@code -Dbesa.seed} repeats a failed run.
 */
@Tag("database")
class NeedToKnowTest {
    private static final long USUAL = 20_261_122;

    @TempDir
    private Path folder;

    @Test
    void whatSomebodySeesIsWhatTheModelSays() throws Exception {
        live(Long.getLong("besa.seed", USUAL), 2, 40);
    }

    @Test
    @Tag("long")
    void longerHistories() throws Exception {
        live(Long.getLong("besa.seed", new SplittableRandom().nextInt(1_000_000_000)), 10, 300);
    }

    private void live(long seed, int histories, int steps) throws Exception {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int history = 0; history < histories; history++) {
            List<String> done = new ArrayList<>();
            try {
                RandomHistory life = new RandomHistory(Files.createTempDirectory(folder, "history"), seeds.split());
                int seen = 0;
                for (int step = 0; step < steps; step++) {
                    done.add(life.step());
                    life.compare();
                    life.compare();
                    seen += life.seen();
                }
                life.compareAll();
                assertThat(seen)
                        .as("a model by which nobody sees anything would be easy to agree with")
                        .isGreaterThan(steps);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("history " + history + " of -Dbesa.seed=" + seed + ", after " + done, e);
            }
        }
    }
}
