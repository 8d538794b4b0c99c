package org.besa.app.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.app.face.Difference;

/**
 * A line of what an item says.
 *
 * @param term finished words of the page's language
 * @param text finished words, or what somebody typed
 */
public record Told(String term, String text) {
    /** Two contents line by line; a line that only one of them has is empty in the other. */
    public static List<Difference> differences(List<Told> yours, List<Told> theirs) {
        Map<String, String[]> lines = new LinkedHashMap<>();
        yours.forEach(line -> lines.computeIfAbsent(line.term(), term -> new String[] {"", ""})[0] = line.text());
        theirs.forEach(line -> lines.computeIfAbsent(line.term(), term -> new String[] {"", ""})[1] = line.text());
        return lines.entrySet().stream()
                .map(line -> new Difference(line.getKey(), line.getValue()[0], line.getValue()[1]))
                .toList();
    }
}
