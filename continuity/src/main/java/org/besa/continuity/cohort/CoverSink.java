package org.besa.continuity.cohort;

import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;

/** Receives the answer for a cohort, person by person, need by need, in order of day. Days are epoch days, inclusive. */
public interface CoverSink {
    /** A run of days of one cover, either all certain or all contingent. The runs of a need partition the window. */
    void span(int person, Need need, int from, int through, Cover cover, boolean contingent);

    /** A run of days that are a gap in every reading, of one cover. */
    void gap(int person, Need need, int from, int through, Cover cover);
}
