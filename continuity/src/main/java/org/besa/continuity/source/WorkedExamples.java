package org.besa.continuity.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.besa.continuity.coverage.Moment;

/**
 * The worked examples beside a pack: facts, and what must come out of them.
 *
 * @param pack id of the pack
 */
public record WorkedExamples(String pack, List<Example> examples) {
    public WorkedExamples {
        Objects.requireNonNull(pack, "pack is null");
        examples = List.copyOf(examples);
    }

    /**
     * One example.
     *
     * @param why the reason by language: {@code en} always, {@code sq} and {@code fa} where they are written
     * @param loaded the case, whose id is the example's name, with the pack itself and the packs that are loaded too
     * @param at where it stands
     */
    public record Example(
            String name, Map<String, String> why, LoadedCase loaded, Moment moment, Expectations expect, Place at) {
        public Example {
            Objects.requireNonNull(name, "name is null");
            why = Map.copyOf(why);
            Objects.requireNonNull(loaded, "loaded is null");
            Objects.requireNonNull(moment, "moment is null");
            Objects.requireNonNull(expect, "expect is null");
            Objects.requireNonNull(at, "at is null");
        }
    }
}
