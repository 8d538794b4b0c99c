package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Test;

/** Who points to whom: loops are loops, dead ends are dead ends, and nobody's word is lost. */
class DutyMapTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final List<String> PARTIES = List.of("court", "host", "ministry", "office", "relief");
    private static final List<Says> SAYS = List.of(Says.values());
    private static final int MAPS = 400;
    private static final int MOST_WORDS = 14;

    private int next;

    private DutyWord word(int day, String speaker, Says says, String party) {
        next++;
        return new DutyWord(
                new OpaqueId("%032x".formatted(next)),
                speaker,
                party,
                says,
                Directness.DIRECT,
                DAY.plusDays(day),
                Instant.EPOCH.plusSeconds(next));
    }

    private DutyWord own(int day, String speaker, Says says) {
        return word(day, speaker, says, speaker);
    }

    private static DutyMap map(DutyWord... words) {
        return new DutyMap(List.of(words), List.of());
    }

    @Test
    void aCircleIsNamedOnceFromWhoeverStandsFirst() {
        DutyMap map = map(
                word(1, "office", Says.ASCRIBES_TO, "host"),
                word(2, "host", Says.POINTS_TO, "relief"),
                word(3, "relief", Says.ASCRIBES_TO, "office"),
                word(4, "court", Says.ASCRIBES_TO, "office"));

        assertThat(map.loops()).containsExactly(List.of("office", "host", "relief"));
        assertThat(map.deadEnds()).isEmpty();
        assertThat(map.takers()).isEmpty();
        assertThat(map.parties()).containsExactly("court", "office", "host", "relief");
    }

    @Test
    void twoCirclesThroughOnePartyAreBothNamed() {
        DutyMap map = map(
                word(1, "office", Says.ASCRIBES_TO, "host"),
                word(2, "host", Says.ASCRIBES_TO, "office"),
                word(3, "office", Says.ASCRIBES_TO, "relief"),
                word(4, "relief", Says.ASCRIBES_TO, "office"));

        assertThat(map.loops()).containsExactly(List.of("office", "host"), List.of("office", "relief"));
    }

    @Test
    void everybodyPointsToWhoeverHasSaidNothing() {
        DutyMap map = map(word(1, "office", Says.ASCRIBES_TO, "host"), word(2, "host", Says.POINTS_TO, "relief"));

        assertThat(map.deadEnds()).containsExactly(new DutyMap.DeadEnd("relief", List.of("host"), true, List.of()));
    }

    @Test
    void whoDeniesIsADeadEndAndWhoTakesItOnIsNone() {
        DutyWord denial = own(2, "host", Says.DENIES);
        DutyMap map = map(
                word(1, "office", Says.ASCRIBES_TO, "host"),
                denial,
                word(1, "office", Says.ASCRIBES_TO, "relief"),
                own(3, "relief", Says.ACCEPTS));

        assertThat(map.deadEnds())
                .containsExactly(new DutyMap.DeadEnd("host", List.of("office"), false, List.of(denial)));
        assertThat(map.refuses("host")).isTrue();
        assertThat(map.takers()).containsExactly("relief");
    }

    @Test
    void whoTookItOnAndSaysLaterThatItIsOverNoLongerDoes() {
        DutyMap map = map(
                word(1, "office", Says.ASCRIBES_TO, "host"), own(2, "host", Says.ACCEPTS), own(3, "host", Says.ENDED));

        assertThat(map.takers()).isEmpty();
        assertThat(map.deadEnds()).hasSize(1);
        assertThat(map.own("host")).hasSize(2);
    }

    @Test
    void onlyALaterWordAboutTheSameQuestionTakesThePlace() {
        DutyWord passed = word(1, "office", Says.ASCRIBES_TO, "host");
        DutyWord takenBack = word(3, "office", Says.DENIES, "host");
        DutyWord denial = own(2, "host", Says.DENIES);
        DutyWord noMoney = own(4, "host", Says.NO_FUNDS);
        DutyMap map = map(passed, takenBack, denial, noMoney);

        assertThat(map.stands(passed)).isFalse();
        assertThat(List.of(takenBack, denial, noMoney)).allMatch(map::stands);
        assertThat(map.passedTo("office")).isEmpty();
        assertThat(map.own("host")).containsExactly(denial, noMoney);
    }

    @Test
    void ofTwoWordsOfOneDayTheLaterWrittenOneCounts() {
        DutyWord denied = own(1, "host", Says.DENIES);
        DutyWord accepted = own(1, "host", Says.ACCEPTS);

        assertThat(new DutyMap(List.of(accepted, denied), List.of()).takers()).containsExactly("host");
    }

    @Test
    void whoIsBoundAndNamedByNobodyStandsLast() {
        DutyMap map = new DutyMap(List.of(word(1, "office", Says.ASCRIBES_TO, "host")), List.of("ministry", "office"));

        assertThat(map.parties()).containsExactly("office", "host", "ministry");
    }

    @Test
    void promisesHoldForWhateverIsSaid() {
        long seed = Long.getLong("besa.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < MAPS; i++) {
            List<DutyWord> words = words(random);
            DutyMap map = new DutyMap(words, List.of());
            String sample = "-Dbesa.seed=" + seed + ", map " + i + ": " + words;

            map.loops().forEach(loop -> {
                assertThat(loop).as(sample).doesNotHaveDuplicates().hasSizeGreaterThan(1);
                for (int at = 0; at < loop.size(); at++) {
                    assertThat(map.passedTo(loop.get(at))).as(sample).contains(loop.get((at + 1) % loop.size()));
                }
            });
            PARTIES.forEach(party -> assertThat(map.loops().stream().anyMatch(loop -> loop.contains(party)))
                    .as(sample + ", on a loop: " + party)
                    .isEqualTo(comesBack(map, party)));
            PARTIES.forEach(from -> map.passedTo(from)
                    .forEach(to -> assertThat(words)
                            .as(sample)
                            .anyMatch(word -> word.speaker().equals(from)
                                    && word.party().equals(to)
                                    && word.passesOn()
                                    && isLast(word, words))));
            map.deadEnds().forEach(end -> {
                assertThat(map.passedTo(end.party())).as(sample).isEmpty();
                assertThat(map.takesOn(end.party())).as(sample).isFalse();
                assertThat(end.from())
                        .as(sample)
                        .isNotEmpty()
                        .allMatch(from -> map.passedTo(from).contains(end.party()));
            });
            List<DutyWord> shuffled = new ArrayList<>(words);
            Collections.shuffle(shuffled, random);
            DutyMap other = new DutyMap(shuffled, List.of());
            assertThat(other).as(sample).isEqualTo(map);
            assertThat(other.loops()).as(sample).isEqualTo(map.loops());
            assertThat(other.parties()).as(sample).isEqualTo(map.parties());
            assertThat(map.parties()).as(sample).doesNotHaveDuplicates();
        }
    }

    private List<DutyWord> words(Random random) {
        List<DutyWord> words = new ArrayList<>();
        int count = random.nextInt(MOST_WORDS);
        for (int i = 0; i < count; i++) {
            boolean passes = random.nextInt(3) > 0;
            words.add(word(
                    random.nextInt(5),
                    PARTIES.get(random.nextInt(PARTIES.size())),
                    passes ? Says.ASCRIBES_TO : SAYS.get(random.nextInt(SAYS.size())),
                    PARTIES.get(random.nextInt(PARTIES.size()))));
        }
        return words;
    }

    /** Whether somebody who follows the arrows comes back, looked at anew: so many steps as there are parties. */
    private static boolean comesBack(DutyMap map, String party) {
        List<String> reached = map.passedTo(party);
        for (int step = 0; step < PARTIES.size() && !reached.contains(party); step++) {
            reached = reached.stream()
                    .flatMap(here -> map.passedTo(here).stream())
                    .distinct()
                    .toList();
        }
        return reached.contains(party);
    }

    /** Of what one party says of whose duty another's is. */
    private static boolean isLast(DutyWord word, List<DutyWord> words) {
        List<Says> whose = List.of(Says.ACCEPTS, Says.DENIES, Says.ASCRIBES_TO, Says.POINTS_TO);
        return words.stream()
                .filter(other -> other.speaker().equals(word.speaker())
                        && other.party().equals(word.party())
                        && whose.contains(other.says()))
                .noneMatch(other -> other.on().isAfter(word.on())
                        || (other.on().equals(word.on()) && other.written().isAfter(word.written())));
    }
}
