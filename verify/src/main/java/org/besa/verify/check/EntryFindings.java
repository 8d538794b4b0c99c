package org.besa.verify.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects findings about entries from front to end, runs of one kind as one. */
final class EntryFindings {
    private final int log;
    private final List<Finding> found = new ArrayList<>();

    EntryFindings(int log) {
        this.log = log;
    }

    void changed(long entry) {
        if (last() instanceof Finding.Changed before && before.entries().end() == entry) {
            replaceLast(new Finding.Changed(log, new Span(before.begins(), entry + 1)));
        } else {
            found.add(new Finding.Changed(log, Span.of(entry)));
        }
    }

    void unvouched(long entry) {
        if (last() instanceof Finding.Unvouched before && before.entries().end() == entry) {
            replaceLast(new Finding.Unvouched(log, new Span(before.begins(), entry + 1)));
        } else {
            found.add(new Finding.Unvouched(log, Span.of(entry)));
        }
    }

    void missing(long first, long end) {
        if (last() instanceof Finding.Missing before && before.entries().end() == first) {
            replaceLast(new Finding.Missing(log, new Span(before.begins(), end)));
        } else {
            found.add(new Finding.Missing(log, new Span(first, end)));
        }
    }

    void added(long before) {
        if (last() instanceof Finding.Added more && more.begins() == before) {
            replaceLast(new Finding.Added(log, before, more.count() + 1));
        } else {
            found.add(new Finding.Added(log, before, 1));
        }
    }

    void repeated(long before, long original) {
        found.add(new Finding.Repeated(log, before, original));
    }

    void lengthChanged(long entry) {
        found.add(new Finding.LengthChanged(log, Span.of(entry)));
    }

    List<Finding> all() {
        return found;
    }

    private @Nullable Finding last() {
        return found.isEmpty() ? null : found.getLast();
    }

    private void replaceLast(Finding finding) {
        found.removeLast();
        found.add(finding);
    }
}
