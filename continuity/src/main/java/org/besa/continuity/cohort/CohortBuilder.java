package org.besa.continuity.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.program.ColumnsBuilder;

/** Gathers a cohort entry by entry; those of one case need not stand together. */
public final class CohortBuilder {
    private final ColumnsBuilder columns = new ColumnsBuilder();
    private final Map<String, Integer> people = new LinkedHashMap<>();

    public void entry(String caseId, Entry entry) {
        Integer person = people.get(caseId);
        if (person == null) {
            person = people.size();
            people.put(caseId, person);
        }
        columns.add(person, entry, false);
    }

    public Cohort build() {
        return new Cohort(new ArrayList<>(people.keySet()), columns.build(people.size()));
    }
}
