package org.besa.bench.caseload;

import java.util.SplittableRandom;
import org.besa.continuity.cohort.Cohort;
import org.besa.continuity.cohort.CohortBuilder;

/**
 * An invented caseload. Every person is drawn from the seed and the own number alone, so the first 100,000 people of a million are the
 * same as those of a caseload of 100,000.
 */
public record Caseload(int people, long seed) {
    public Caseload {
        if (people < 1) {
            throw new IllegalArgumentException("a caseload of " + people);
        }
    }

    /** The case of a person, numbered from 0. */
    public static String id(int person) {
        return "case-" + person;
    }

    /** What is recorded about one person. */
    public Story story(int person) {
        return new Story(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + person));
    }

    public Cohort cohort() {
        CohortBuilder builder = new CohortBuilder();
        for (int person = 0; person < people; person++) {
            String id = id(person);
            story(person).entries().forEach(entry -> builder.entry(id, entry));
        }
        return builder.build();
    }
}
