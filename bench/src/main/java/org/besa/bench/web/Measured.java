package org.besa.bench.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one server took for one task, over all its turns. */
final class Measured {
    private final List<Long> nanos = new ArrayList<>();
    private int errors;
    private double seconds;
    private double processorSeconds;

    /** @param processorTime that the server used meanwhile, in seconds */
    void add(Load.Met met, double processorTime) {
        nanos.addAll(met.nanos());
        errors += met.errors();
        seconds += met.seconds();
        processorSeconds += processorTime;
    }

    /** The time within which that part of the requests was answered, in milliseconds; not a number if none was. */
    double milliseconds(double part) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int place = Math.clamp((long) Math.ceil(part * sorted.size()) - 1, 0, Math.max(0, sorted.size() - 1));
        return sorted.isEmpty() ? Double.NaN : sorted.get(place) / 1e6;
    }

    /** Requests a second. */
    double throughput() {
        return nanos.size() / seconds;
    }

    /** Time of all processors that the server used for a request, in milliseconds; that of the database is not in it. */
    double processorMilliseconds() {
        return processorSeconds * 1000 / Math.max(1, nanos.size() + errors);
    }

    int errors() {
        return errors;
    }

    int requests() {
        return nanos.size();
    }
}
