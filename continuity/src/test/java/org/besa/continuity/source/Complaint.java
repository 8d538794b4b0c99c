package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader says of input that it cannot use. */
record Complaint(FaultyInput faulty) {

    /** It names what is wrong. The faults are looked at and not their lines, which quote the input: that may hold any words. */
    void isGood() {
        assertThat(faulty.lines()).isNotEmpty();
        assertThat(faulty.faults()).isNotEmpty().noneMatch(fault -> fault.what().equals("cannot be read"));
    }
}
