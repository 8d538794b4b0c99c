package org.besa.app.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.Ahead;
import org.besa.app.coverage.Facts;
import org.besa.continuity.coverage.Coverage;

/**
 * A kept warning, computed again as of then, with what was known then, by the rules of then.
 *
 * @param facts as they are today
 * @param kept the warning
 * @param then what comes out now when it is computed as of then
 * @param again what of it the warning is about; empty if it is not there
 * @param today what comes out of what is known today
 */
public record Replay(Facts facts, Entry<KeptWarning> kept, Coverage then, Optional<Ahead> again, Coverage today) {

    private KeptWarning warning() {
        return kept.content().orElseThrow();
    }

    /** Whether the answer is the same in all that it says. */
    public boolean isSame() {
        return differences().isEmpty();
    }

    /** What is not as it was, as ends of keys of words: "engine". */
    public List<String> differences() {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("engine", then.engine().equals(warning().engine()));
        same.put("packs", KeptWarning.Named.of(then.packs()).equals(warning().packs()));
        same.put(
                "calendars",
                KeptWarning.Named.of(then.calendars()).equals(warning().calendars()));
        same.put("matter", again.isPresent());
        same.put("result", Result.name(then).equals(warning().result()));
        return same.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
