package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.besa.continuity.rules.RulePack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a sound file, its reader reads it or says what is wrong, and the schema has refused whatever the reader cannot make sense
 * of. A normal run always spoils files in the same ways, a long run in new ones; {@code -Dbesa.seed} repeats those of a failed run.
 */
@Tag("property")
class MutatedFilesTest {
    private static final Path HOME = Path.of("src/test/resources/org/besa/continuity/source/home");
    private static final RulePackLibrary LIBRARY = new RulePackLibrary(HOME);
    private static final long USUAL = 20_250_101;

    private final RulePack pack = LIBRARY.load("xa-demo");

    @Test
    void inTheUsualWays() throws IOException {
        spoil(Long.getLong("besa.seed", USUAL), 500);
    }

    @Test
    @Tag("long")
    void inManyNewWays() throws IOException {
        spoil(Long.getLong("besa.seed", new SplittableRandom().nextInt(1_000_000_000)), 60_000);
    }

    private void spoil(long seed, int times) throws IOException {
        String packText = text("rulepacks/xa-demo/pack.yaml");
        String examples = text("rulepacks/xa-demo/examples.yaml");
        String calendar = text("rulepacks/calendars/xa.yaml");
        String file = text("case.yaml");
        String cohort = text("cohort.csv");
        for (int number = 0; number < times; number++) {
            read("pack", seed, number, packText, new RulePackReader(LIBRARY.vocabulary(), LIBRARY.calendars())::read);
            read("calendar", seed, number, calendar, new CalendarReader()::read);
            read("case", seed, number, file, spoilt -> new CaseFileReader(LIBRARY).read(spoilt, List.of()));
            read("examples", seed, number, examples, spoilt -> new WorkedExamplesReader(LIBRARY).read(spoilt, pack));
            read("cohort", seed, number, cohort, MutatedFilesTest::readCohort);
        }
        assertThat(read + refused).isEqualTo(5 * times);
        assertThat(read).as("files that were still sound").isGreaterThan(times / 10);
        assertThat(refused).as("files that were refused").isGreaterThan(times);
    }

    private int read;
    private int refused;

    private void read(String kind, long seed, int number, String sound, Consumer<SourceFile> reader) {
        String spoilt = new Mutation(seed, number, sound).of(sound);
        try {
            reader.accept(SourceFile.of("F", spoilt));
            read++;
        } catch (FaultyInput e) {
            refused++;
            assertThat(e.lines())
                    .as(() -> report(kind, seed, number, spoilt))
                    .isNotEmpty()
                    .allMatch(
                            line -> line.matches("(?s)F:[0-9]+:[0-9]+: [^\\p{Cntrl}]+; [^\\p{Cntrl}]+|and [0-9]+ more"))
                    .noneMatch(line -> line.contains(": cannot be read; "));
        } catch (RuntimeException | StackOverflowError e) {
            fail(report(kind, seed, number, spoilt), e);
        }
    }

    private static String report(String kind, long seed, int number, String spoilt) {
        return kind + " " + number + ", -Dbesa.seed=" + seed + ":\n" + spoilt;
    }

    private static void readCohort(SourceFile file) {
        Faults faults = new Faults(file.name());
        new CohortReader(LIBRARY.vocabulary())
                .read(
                        new ByteArrayInputStream(file.content()),
                        faults,
                        (id, entry) -> assertThat(entry).isNotNull());
        faults.throwIfAny();
    }

    private static String text(String path) throws IOException {
        return Files.readString(HOME.resolve(path), StandardCharsets.UTF_8);
    }
}
