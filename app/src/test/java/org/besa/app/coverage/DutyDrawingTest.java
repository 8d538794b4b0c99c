package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.besa.app.coverage.DutyDrawing.Arrow;
import org.besa.app.coverage.DutyDrawing.Box;
import org.besa.app.coverage.DutyDrawing.Party;
import org.besa.app.coverage.DutyDrawing.Said;
import org.besa.app.coverage.DutyDrawing.Says;
import org.junit.jupiter.api.Test;

/** Nothing in a drawing lies over something else, and it is narrow enough for a telephone. */
class DutyDrawingTest {
    private static final int DRAWINGS = 300;
    /** Two circles do not touch if their middles are so far apart. */
    private static final int APART = 24;

    private static Party party(String name) {
        return new Party(false, false, List.of(new Says(DutyDrawing.rows(name, 26), "name", "")));
    }

    private static Said said(int from, int to) {
        return new Said(from, to, "passes", "direct", "1", "says", "/statements");
    }

    @Test
    void anArrowDownStandsOnOneSideAndOneUpOnTheOther() {
        List<Party> parties = List.of(party("one"), party("two"));
        List<Said> both = List.of(said(0, 1), said(1, 0));
        DutyDrawing drawing = DutyDrawing.of(parties, both, false);
        DutyDrawing mirrored = DutyDrawing.of(parties, both, true);

        int middle = drawing.width() / 2;
        assertThat(drawing.arrows().getFirst().x()).isGreaterThan(middle);
        assertThat(drawing.arrows().getLast().x()).isLessThan(middle);
        assertThat(mirrored.arrows().getFirst().x()
                        + drawing.arrows().getFirst().x())
                .isEqualTo(drawing.width());
        assertThat(drawing.width()).isLessThanOrEqualTo(320);
    }

    @Test
    void longNamesAreBrokenBetweenWordsAndEndlessOnesWhereTheyMustBe() {
        assertThat(DutyDrawing.rows("the international relief agency of the north", 26))
                .containsExactly("the international relief", "agency of the north");
        assertThat(DutyDrawing.rows("a".repeat(60), 26)).hasSize(3).allMatch(row -> row.length() <= 26);
        assertThat(DutyDrawing.rows("", 26)).isEmpty();
    }

    @Test
    void nothingLiesOverSomethingElse() {
        long seed = Long.getLong("besa.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < DRAWINGS; i++) {
            int parties = 2 + random.nextInt(5);
            List<Said> said = new ArrayList<>();
            for (int arrow = random.nextInt(9); arrow > 0; arrow--) {
                int from = random.nextInt(parties);
                said.add(said(from, (from + 1 + random.nextInt(parties - 1)) % parties));
            }
            boolean mirrored = random.nextBoolean();
            DutyDrawing drawing = DutyDrawing.of(
                    IntStream.range(0, parties)
                            .mapToObj(each -> party("party " + "long ".repeat(each)))
                            .toList(),
                    said,
                    mirrored);
            String sample = "-Dbesa.seed=" + seed + ", drawing " + i + ": " + said;

            assertThat(drawing.arrows()).as(sample).extracting(Arrow::said).containsExactlyInAnyOrderElementsOf(said);
            List<Box> boxes = drawing.boxes();
            for (int at = 1; at < boxes.size(); at++) {
                assertThat(boxes.get(at).y())
                        .as(sample)
                        .isGreaterThan(boxes.get(at - 1).y() + boxes.get(at - 1).height());
            }
            assertThat(boxes.getLast().y() + boxes.getLast().height())
                    .as(sample)
                    .isLessThan(drawing.height());
            Set<String> lines = new HashSet<>();
            drawing.arrows().forEach(arrow -> {
                assertThat(lines.add(arrow.line()))
                        .as(sample + " twice " + arrow)
                        .isTrue();
                assertThat(arrow.x()).as(sample).isBetween(12, drawing.width() - 12);
                assertThat(boxes)
                        .as(sample)
                        .noneMatch(box -> arrow.x() > box.x() - 12 && arrow.x() < box.x() + box.width() + 12);
            });
            for (Arrow one : drawing.arrows()) {
                for (Arrow other : drawing.arrows()) {
                    assertThat(one.equals(other) || Math.hypot(one.x() - other.x(), one.y() - other.y()) >= APART)
                            .as(sample + ": numbers of " + one + " and " + other)
                            .isTrue();
                }
            }
        }
    }
}
