package org.besa.app.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.app.access.Caller;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** Remembers the notes of cases, and opens those that were chosen by their ids. */
record MemoryOfNotes(Set<OpaqueId> wanted) implements Choosing<List<String>, MemoryOfNotes.Those, OpaqueId> {
    static final Action LOOK = new Action("cohort.look");

    /** Some cases. */
    record Those(Set<OpaqueId> ids) implements Choosing.Chosen {}

    static CaseMemory<List<String>> fresh() {
        return new CaseMemory<>(Set.of(CaseHouse.NOTE), CaseHouse::notes);
    }

    static Looked<List<String>, Those, OpaqueId> look(
            CaseHouse house, Caller who, CaseMemory<List<String>> memory, int most, OpaqueId... opened) {
        return house.cohort.look(who, LOOK, memory, most, new MemoryOfNotes(Set.of(opened)));
    }

    @Override
    public Those among(List<CaseMemory.Known<List<String>>> known, int waiting) {
        Set<OpaqueId> ids = new HashSet<>(wanted);
        ids.retainAll(known.stream().map(CaseMemory.Known::id).toList());
        return new Those(ids);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CaseHouse.NOTE);
    }

    @Override
    public OpaqueId of(OpenCase open) {
        return open.id();
    }
}
