package org.besa.app.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where everything stands in the drawing of a {@link DutyMap}: parties below each other, arrows that lead down on one side of them and those that lead up on the other,
 * each in a lane of its own. Narrow enough for a telephone. Lengths are pixels at full size.
 *
 * @param boxes the parties, from top to bottom
 */
public record DutyDrawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {
    private static final int BOX = 220;
    private static final int GAP = 28;
    private static final int PADDING = 12;
    private static final int LINE = 18;
    private static final int PORT = 22;
    private static final int LANE = 28;
    private static final int EDGE = 14;
    private static final int CORNER = 6;
    private static final int HEAD = 9;

    /** Copies the lists. */
    public DutyDrawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /**
     * A party.
     *
     * @param bound whether a rule binds it
     * @param refuses whether it says that it is not its duty
     */
    public record Box(int x, int y, int width, int height, boolean bound, boolean refuses, List<Text> texts) {}

    /**
     * A text in the middle of a box.
     *
     * @param x its middle
     * @param kind "name", "mark", "own" or "own earlier"
     * @param path where what it says is recorded, below the case's address; may be empty
     */
    public record Text(int x, List<Row> rows, String kind, String path) {}

    /** A row of it, by its base line. */
    public record Row(int y, String text) {}

    /**
     * From who speaks to whose duty it is about.
     *
     * @param line the way, as a path of the drawing
     * @param head its end, the same
     * @param x where its number stands
     * @param y the same
     */
    public record Arrow(String line, String head, int x, int y, Said said) {}

    /**
     * What an arrow stands for.
     *
     * @param from place of the speaker among the parties
     * @param to place of whose duty it is about; another one
     * @param head "passes", "refuses" or "other"
     * @param look how it was heard, and whether it is an earlier word: "minutes earlier"
     * @param number by which the list has it
     * @param text the whole of it
     * @param path where it is recorded, below the case's address
     */
    public record Said(int from, int to, String head, String look, String number, String text, String path) {
        private boolean down() {
            return to > from;
        }

        private int upper() {
            return Math.min(from, to);
        }

        private int lower() {
            return Math.max(from, to);
        }

        private boolean meets(Said other) {
            return upper() < other.lower() && other.upper() < lower();
        }
    }

    /** A party as it is to be drawn. */
    record Party(boolean bound, boolean refuses, List<Says> says) {
        private int rows() {
            return says.stream().mapToInt(each -> each.rows().size()).sum();
        }
    }

    /** A text as it is to be drawn; as {@link Text}. */
    record Says(List<String> rows, String kind, String path) {}

    /** An arrow in its lane, the first lane next to the boxes. */
    private record Laned(Said said, int lane) {}

    /** @param mirrored whether it is read from right to left */
    static DutyDrawing of(List<Party> parties, List<Said> said, boolean mirrored) {
        List<Laned> laned =
                new ArrayList<>(lanes(said.stream().filter(Said::down).toList()));
        laned.addAll(lanes(said.stream().filter(each -> !each.down()).toList()));
        int lanes = laned.stream().mapToInt(each -> each.lane() + 1).max().orElse(0);
        int margin = EDGE + LANE * Math.max(1, lanes);
        int width = BOX + 2 * margin;
        List<Box> boxes = new ArrayList<>();
        int y = EDGE;
        for (int place = 0; place < parties.size(); place++) {
            int most = Math.max(
                    ports(laned, place, true).size(), ports(laned, place, false).size());
            Box box = box(parties.get(place), margin, y, most * PORT);
            boxes.add(box);
            y += box.height() + GAP;
        }
        List<Arrow> arrows = laned.stream()
                .map(each -> arrow(each, laned, boxes, width, mirrored))
                .sorted(Comparator.comparingInt(arrow -> said.indexOf(arrow.said())))
                .toList();
        return new DutyDrawing(width, y - GAP + EDGE, boxes, arrows);
    }

    /** Short ones inside; two are in one lane only where they do not meet. */
    private static List<Laned> lanes(List<Said> said) {
        List<Laned> laned = new ArrayList<>();
        said.stream()
                .sorted(Comparator.comparingInt(each -> each.lower() - each.upper()))
                .forEach(each -> laned.add(new Laned(
                        each,
                        IntStream.iterate(0, lane -> lane + 1)
                                .filter(lane -> laned.stream()
                                        .noneMatch(other -> other.lane() == lane
                                                && other.said().meets(each)))
                                .findFirst()
                                .orElseThrow())));
        return laned;
    }

    /** The arrows at one side of a box, from top to bottom: those that come from or lead above, then the others, so that no two of them cross there. */
    private static List<Laned> ports(List<Laned> laned, int place, boolean down) {
        Function<Boolean, List<Laned>> leading = above -> laned.stream()
                .filter(each -> each.said().down() == down)
                .filter(each -> (above ? each.said().lower() : each.said().upper()) == place)
                .toList();
        List<Laned> ports = new ArrayList<>(leading.apply(true));
        ports.sort(Comparator.comparingInt(Laned::lane));
        List<Laned> below = new ArrayList<>(leading.apply(false));
        below.sort(Comparator.comparingInt(Laned::lane).reversed());
        ports.addAll(below);
        return ports;
    }

    private static Box box(Party party, int x, int y, int least) {
        int text = party.rows() * LINE;
        int height = Math.max(text, least) + 2 * PADDING;
        int row = y + (height - text) / 2 + LINE - 5;
        List<Text> texts = new ArrayList<>();
        for (Says says : party.says()) {
            List<Row> rows = new ArrayList<>();
            for (String each : says.rows()) {
                rows.add(new Row(row, each));
                row += LINE;
            }
            texts.add(new Text(x + BOX / 2, rows, says.kind(), says.path()));
        }
        return new Box(x, y, BOX, height, party.bound(), party.refuses(), texts);
    }

    private static Arrow arrow(Laned each, List<Laned> all, List<Box> boxes, int width, boolean mirrored) {
        Said said = each.said();
        boolean right = said.down() != mirrored;
        int out = right ? 1 : -1;
        int edge = (width + out * BOX) / 2;
        int lane = edge + out * (EDGE / 2 + LANE * each.lane() + LANE / 2);
        int from = port(each, said.from(), all, boxes);
        int to = port(each, said.to(), all, boxes);
        int along = to > from ? CORNER : -CORNER;
        String line = "M%d %d H%d Q%d %d %d %d V%d Q%d %d %d %d H%d"
                .formatted(
                        edge,
                        from,
                        lane - out * CORNER,
                        lane,
                        from,
                        lane,
                        from + along,
                        to - along,
                        lane,
                        to,
                        lane - out * CORNER,
                        to,
                        edge + out * HEAD);
        return new Arrow(line, head(said.head(), edge, to, out), lane, (from + to) / 2, said);
    }

    private static int port(Laned each, int place, List<Laned> all, List<Box> boxes) {
        List<Laned> ports = ports(all, place, each.said().down());
        Box box = boxes.get(place);
        int first = box.y() + (box.height() - ports.size() * PORT) / 2 + PORT / 2;
        return first + ports.indexOf(each) * PORT;
    }

    /** A tip, two bars or a ring. */
    private static String head(String kind, int x, int y, int out) {
        return switch (kind) {
            case "passes" -> "M%d %d l%d -6 v12 z".formatted(x + out, y, out * HEAD);
            case "refuses" -> "M%d %d v14 M%d %d v14".formatted(x + out * 4, y - 7, x + out * HEAD, y - 7);
            default ->
                "M%d %d a4 4 0 1 0 %d 0 a4 4 0 1 0 %d 0 z".formatted(x + out, y, out * (HEAD - 1), -out * (HEAD - 1));
        };
    }

    /** A text in rows of so many characters, broken between words; a longer word is broken where it must be. */
    static List<String> rows(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > most) {
                lines.add(line.substring(0, most));
                line.delete(0, most);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
