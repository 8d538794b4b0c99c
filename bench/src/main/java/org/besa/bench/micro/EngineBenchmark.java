package org.besa.bench.micro;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.besa.bench.caseload.Caseload;
import org.besa.bench.caseload.NineProvisions;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.Cohort;
import org.besa.continuity.cohort.CohortEngine;
import org.besa.continuity.cohort.CoverSink;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.CaseFileReader;
import org.besa.continuity.source.LoadedCase;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.continuity.source.SourceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one person costs: in a cohort, in an assessment, in an explanation; and what reading a rule pack costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {
    private static final int PEOPLE = 2048;

    private final NineProvisions law = NineProvisions.read();
    private final Cohort cohort = new Caseload(PEOPLE, 42).cohort();
    private final CohortEngine cohortEngine = new CohortEngine(List.of(law.pack()), law.vocabulary(), law.calendar());
    private final Path supportPack = law.home().resolve("rulepacks/gb-asylum-support/pack.yaml");
    private final RulePackLibrary library = new RulePackLibrary(law.home());
    private final LoadedCase loaded = new CaseFileReader(library)
            .read(SourceFile.at(law.home().resolve("docs/examples/move-on.yaml")), List.of());
    private final Moment moment = new Moment(LocalDate.of(2024, 10, 8), LocalDate.of(2024, 10, 8), 365);
    private ContinuityEngine engine = new ContinuityEngine(List.of(), library.vocabulary(), null);

    @Setup
    public void load() {
        engine = new ContinuityEngine(loaded.packs(), loaded.vocabulary(), loaded.calendar());
    }

    /** Eight needs over 365 days under nine provisions, per person of a block. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public long oneOfABlock() {
        Days days = new Days();
        cohortEngine.cover(cohort, NineProvisions.VIEW, NineProvisions.NEEDS, days);
        return days.sum;
    }

    /** A real case under a real pack, with gaps, reasons, deadlines and questions. */
    @Benchmark
    public Coverage assessOneCase() {
        return engine.assess(file(), moment);
    }

    /** One need on one day, down to fact, source and citation. */
    @Benchmark
    public Explanation explainOnePersonDay() {
        return engine.explain(file(), moment, Need.SUBSISTENCE, LocalDate.of(2024, 11, 1));
    }

    /** YAML, schema, records and SHA-256 of the largest British pack. */
    @Benchmark
    public RulePack readAPack() {
        return library.loadFile(supportPack);
    }

    private CaseFile file() {
        return loaded.file();
    }

    /** Adds up what it is told, so that nothing can be left out. */
    private static final class Days implements CoverSink {
        long sum;

        @Override
        public void span(int person, Need need, int from, int through, Cover cover, boolean contingent) {
            sum += through - from + cover.name().length();
        }

        @Override
        public void gap(int person, Need need, int from, int through, Cover cover) {
            sum += through - from;
        }
    }
}
