package org.besa.verify.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.besa.verify.agreement.PythonVerifier.Answer;
import org.besa.verify.check.Trust;
import org.besa.verify.check.Verdict;
import org.besa.verify.check.Verifier;
import org.besa.verify.export.Unreadable;
import org.besa.verify.sample.SampleExport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of an export of some 800 entries with checkpoints, countersignatures and a declared restore, damaged in every way that we could
 * think of, our verifier and the one in Python say the same: the same exit code, the same first entry. It takes python3 and openssl.
 */
@Tag("property")
class VerifiersAgreeTest {
    /** In every build: each of the 92 kinds some twice. */
    private static final int DAMAGES = Integer.getInteger("besa.damages", 250);
    /** In a long run, of the usual ones and of new ones. */
    private static final int MANY_DAMAGES = Integer.getInteger("besa.damages", 2_000);

    /** So many of a hundred are two damages at once. */
    private static final int DOUBLE = 15;

    /** It once found a fault. */
    private static final long USUAL = 163_930_928;

    @TempDir
    private Path folder;

    @Test
    void onTheUsualDamages() throws IOException, InterruptedException {
        judge(Long.getLong("besa.seed", USUAL), DAMAGES);
    }

    @Test
    @Tag("long")
    void onManyOfTheUsualDamages() throws IOException, InterruptedException {
        judge(Long.getLong("besa.seed", USUAL), MANY_DAMAGES);
    }

    @Test
    @Tag("long")
    void onNewDamages() throws IOException, InterruptedException {
        judge(Long.getLong("besa.seed", new SplittableRandom().nextInt(1_000_000_000)), MANY_DAMAGES);
    }

    private void judge(long seed, int count) throws IOException, InterruptedException {
        assumeTrue(PythonVerifier.canRun(), "it needs python3 and openssl");
        System.out.println("VerifiersAgreeTest: -Dbesa.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        SampleExport sample = SampleExport.withRestore(List.of(400), 540, 16, 270);
        Path export = sample.writeTo(folder.resolve("export"));
        ExportFiles intact = ExportFiles.read(export);
        List<Damage> toFiles = new FileDamages().all();
        List<Damage> damages = Stream.of(toFiles, new EntryDamages(sample).all(), new SignatureDamages(sample).all())
                .flatMap(List::stream)
                .toList();
        Map<String, Integer> found = new TreeMap<>();
        List<String> disagreements = new ArrayList<>();
        List<String> overlooked = new ArrayList<>();
        try (PythonVerifier python = new PythonVerifier()) {
            python.ask(export);
            assertThat(python.answer().words()).isEqualTo("intact");
            assertThat(java(export)).isEqualTo(new Answer(0, "", "intact"));
            ExportFiles before = intact;
            for (int done = 0; done < count; ) {
                ExportFiles damaged = intact.copy();
                Damage damage = damages.get(random.nextInt(damages.size()));
                damage.work().on(damaged, random);
                String what = damage.name();
                boolean mustBeFound = damage.found();
                if (damaged.changedFrom(intact).isEmpty()) {
                    continue;
                }
                if (random.nextInt(100) < DOUBLE && !damaged.files().isEmpty()) {
                    Damage second = toFiles.get(random.nextInt(toFiles.size()));
                    second.work().on(damaged, random);
                    what += " and " + second;
                    mustBeFound = false;
                }
                damaged.writeOver(before, export);
                before = damaged;
                python.ask(export);
                Answer ours = java(export);
                Answer theirs = python.answer();
                if (!ours.agreesWith(theirs)) {
                    disagreements.add(what + " (" + damaged.changedFrom(intact) + "): ours says " + ours.words()
                            + ", the other one " + theirs.words());
                }
                if (mustBeFound && ours.exitCode() == 0) {
                    overlooked.add(what + " (" + damaged.changedFrom(intact) + ")");
                }
                found.merge(Integer.toString(ours.exitCode()), 1, Integer::sum);
                done++;
            }
            System.out.println("VerifiersAgreeTest: damaged exports by exit code: " + found);
            assertThat(disagreements).as("-Dbesa.seed=%s", seed).isEmpty();
            assertThat(overlooked).as("-Dbesa.seed=%s", seed).isEmpty();
            assertThat(found).as("-Dbesa.seed=%s", seed).containsKeys("0", "1", "2");
            assertThat(python.finish()).isEqualTo(2);
        }
    }

    private static Answer java(Path export) {
        try {
            Verdict verdict = new Verifier(Trust.NONE).judge(export);
            return verdict.first()
                    .map(place -> new Answer(
                            1, place.log() + "/" + place.entry(), "log " + place.log() + ", entry " + place.entry()))
                    .orElse(new Answer(0, "", "intact"));
        } catch (Unreadable e) {
            return new Answer(2, "", e.place() + " " + e.fault());
        }
    }
}
