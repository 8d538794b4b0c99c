package org.besa.continuity.source;

import java.util.List;
import java.util.Objects;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything by which it is judged.
 *
 * @param packs the packs that it names, in its order, then those that were given besides; each once
 * @param calendar the calendar that takes the place of the packs' own, or null
 * @param vocabulary the codes in which it is written: the shipped ones and those of its packs
 */
public record LoadedCase(
        CaseFile file, List<RulePack> packs, @Nullable WorkingCalendar calendar, Vocabulary vocabulary) {
    public LoadedCase {
        Objects.requireNonNull(file, "file is null");
        packs = List.copyOf(packs);
        Objects.requireNonNull(vocabulary, "vocabulary is null");
    }
}
