package org.besa.continuity.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.facts.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Reads cohorts: CSV files (RFC 4180, UTF-8) with one entry a row and the header {@code case,kind,code,value,from,through,recorded}.
 *
 * <table>
 * <caption>What the columns hold, by kind</caption>
 * <tr><th>kind</th><th>code</th><th>value</th><th>from, through</th></tr>
 * <tr><td>event</td><td>event</td><td>empty</td><td>the day; empty</td></tr>
 * <tr><td>state</td><td>state</td><td>its value</td><td>first and last day; from may be empty for what is lifelong</td></tr>
 * <tr><td>quantity</td><td>quantity</td><td>a number</td><td>as for a state</td></tr>
 * <tr><td>document</td><td>document</td><td>its state</td><td>first and last day</td></tr>
 * <tr><td>assistance</td><td>need</td><td>provider, or none where nothing came</td><td>first and last day</td></tr>
 * </table>
 *
 * <p>An empty {@code through} means: still. An empty {@code recorded} means: on its own first day. Dates may be as rough as in case files
 * ({@link EdtfDate}); {@code recorded} is exact.
 */
public final class CohortReader {
    private static final List<String> HEADER = List.of("case", "kind", "code", "value", "from", "through", "recorded");

    private final Vocabulary vocabulary;

    /** @param vocabulary the shipped codes and those of the packs that will judge the cohort */
    public CohortReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Takes the entries of a cohort, in the order of the file. */
    @FunctionalInterface
    public interface Sink {
        /** One entry; those of one case need not follow each other. */
        void entry(String caseId, Entry entry);
    }

    /**
     * Reads a cohort, row by row. Rows without fault are handed over as they are read; whoever gathers them throws them away if this throws.
     *
     * @throws FaultyInput at the end, with everything that is wrong
     */
    public void read(Path file, Sink sink) {
        Faults faults = new Faults(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            read(in, faults, sink);
        } catch (NoSuchFileException e) {
            faults.add(1, 1, "there is no such file", "expected a file that exists");
        } catch (IOException e) {
            faults.add(1, 1, "this file cannot be read", "expected a readable file");
        }
        faults.throwIfAny();
    }

    void read(InputStream in, Faults faults, Sink sink) {
        CsvRows rows = new CsvRows(in, faults);
        checkHeader(rows.next(), faults);
        CohortRow row = new CohortRow(new Codes(vocabulary, List.of(), faults), faults);
        for (@Nullable List<Node.Scalar> cells = rows.next(); cells != null; cells = rows.next()) {
            if (cells.size() != HEADER.size()) {
                faults.add(
                        cells.getFirst(),
                        "a row of " + cells.size() + (cells.size() == 1 ? " cell" : " cells"),
                        "expected " + HEADER.size() + ": " + String.join(",", HEADER));
                continue;
            }
            @Nullable Entry entry = row.read(cells);
            if (entry != null) {
                sink.entry(cells.getFirst().text(), entry);
            }
        }
    }

    private static void checkHeader(@Nullable List<Node.Scalar> header, Faults faults) {
        if (header == null) {
            faults.add(1, 1, "this file is empty", "expected the header " + String.join(",", HEADER));
        } else if (!header.stream().map(Node.Scalar::text).toList().equals(HEADER)) {
            faults.add(1, 1, "this is not the header of a cohort", "expected " + String.join(",", HEADER));
        }
        faults.throwIfAny();
    }
}
