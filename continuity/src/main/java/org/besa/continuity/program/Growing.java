package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A column while it grows: cells per entry are person, day, recorded, replaced and what the kind of column adds. {@link #sorted} puts the entries
 * in order of person, then day, then recorded, then the other cells, so that the order of a file does not matter.
 */
final class Growing {
    private static final int PERSON = 0;
    private static final int DAY = 1;
    private static final int RECORDED = 2;
    private static final int REPLACED = 3;
    private static final int MORE = 4;

    private final int[][] cells;
    private final Map<String, Integer> words = new HashMap<>();
    private final List<String> wordList = new ArrayList<>();
    private int size;
    private boolean inOrder = true;

    /** @param more how many cells each entry has beyond the four common ones */
    Growing(int more) {
        cells = new int[MORE + more][16];
    }

    /** The number of a word in this column. */
    int word(String word) {
        return words.computeIfAbsent(word, _ -> {
            wordList.add(word);
            return wordList.size() - 1;
        });
    }

    int add(int person, int day, int recorded, int... more) {
        if (size == cells[0].length) {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Arrays.copyOf(cells[i], size * 2);
            }
        }
        inOrder &= size == 0
                || cells[PERSON][size - 1] < person
                || (cells[PERSON][size - 1] == person && cells[DAY][size - 1] < day);
        cells[PERSON][size] = person;
        cells[DAY][size] = day;
        cells[RECORDED][size] = recorded;
        cells[REPLACED][size] = NEVER;
        for (int i = 0; i < more.length; i++) {
            cells[MORE + i][size] = more[i];
        }
        return size++;
    }

    void replacedFrom(int index, int day) {
        cells[REPLACED][index] = Math.min(cells[REPLACED][index], day);
    }

    Sorted sorted(int people) {
        int[][] sorted = inOrder ? trimmed() : reordered();
        int[] offsets = new int[people + 1];
        for (int i = 0; i < size; i++) {
            offsets[sorted[PERSON][i] + 1]++;
        }
        for (int person = 0; person < people; person++) {
            offsets[person + 1] += offsets[person];
        }
        return new Sorted(offsets, sorted, List.copyOf(wordList));
    }

    private int[][] trimmed() {
        int[][] trimmed = new int[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            trimmed[i] = Arrays.copyOf(cells[i], size);
        }
        return trimmed;
    }

    private int[][] reordered() {
        int[] ranks = alphabeticalRanks();
        Comparator<Integer> order = Comparator.comparingInt(i -> cells[PERSON][i]);
        order = order.thenComparingInt(i -> cells[DAY][i]).thenComparingInt(i -> cells[RECORDED][i]);
        for (int cell = MORE; cell < cells.length; cell++) {
            int[] column = cells[cell];
            boolean word = ranks.length > 0 && cell == MORE + 1 && cells.length == MORE + 2;
            order = order.thenComparingInt(i -> word ? ranks[column[i]] : column[i]);
        }
        int[] places = IntStream.range(0, size)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        return Arrays.stream(cells)
                .map(cell -> IntStream.of(places).map(i -> cell[i]).toArray())
                .toArray(int[][]::new);
    }

    // Words are numbered as they are met; ties are broken by the words themselves, so that numbering does not show.
    private int[] alphabeticalRanks() {
        int[] ranks = new int[wordList.size()];
        List<String> sorted = wordList.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            ranks[word(sorted.get(i))] = i;
        }
        return ranks;
    }

    /** Entries in order, with the offsets of each person. */
    record Sorted(int[] offsets, int[][] cells, List<String> words) {
        EventColumn events() {
            return new EventColumn(offsets, cells[DAY], cells[RECORDED], cells[REPLACED]);
        }

        TimelineColumn timeline() {
            return new TimelineColumn(
                    offsets, cells[DAY], cells[MORE], cells[MORE + 1], cells[RECORDED], cells[REPLACED], words);
        }

        DeliveryColumn delivery() {
            int[] kinds = cells[MORE + 1];
            byte[] kind = new byte[kinds.length];
            for (int i = 0; i < kind.length; i++) {
                kind[i] = (byte) kinds[i];
            }
            return new DeliveryColumn(
                    offsets,
                    cells[DAY],
                    cells[MORE],
                    cells[MORE + 3],
                    cells[MORE + 4],
                    kind,
                    cells[MORE + 2],
                    cells[RECORDED],
                    cells[REPLACED],
                    words);
        }
    }
}
