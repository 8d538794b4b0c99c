package org.besa.continuity.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Input that cannot be used, with everything that is wrong with it. The only exception that the readers of this package let out. */
public final class FaultyInput extends RuntimeException {
    /** How many faults are told one by one; the rest is counted. */
    public static final int TOLD = 100;

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private final int untold;

    /** @param faults not empty, in any order */
    public FaultyInput(Collection<Fault> faults) {
        this(faults, 0);
    }

    /**
     * @param faults not empty, in any order
     * @param untold how many more there were than were kept
     */
    FaultyInput(Collection<Fault> faults, int untold) {
        super("faulty input");
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("no fault");
        }
        List<Fault> sorted = new ArrayList<>(faults);
        Collections.sort(sorted);
        this.faults = List.copyOf(sorted);
        this.untold = untold;
    }

    /** What is wrong, by file, line and column; not empty. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many faults there are beyond {@link #faults()}; 0 unless there are thousands. */
    int untold() {
        return untold;
    }

    /** One line per fault; after {@link #TOLD} of them a last line that counts the others. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        faults.stream().limit(TOLD).map(Fault::toString).forEach(lines::add);
        int more = faults.size() - lines.size() + untold;
        if (more > 0) {
            lines.add("and " + more + " more");
        }
        return lines;
    }

    @Override
    public String getMessage() {
        return String.join("\n", lines());
    }
}
