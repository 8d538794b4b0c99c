package org.besa.app.face;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers answers that never change until there are too many of them; then it begins anew. For whatever is asked for again and again, and may be computed twice.
 *
 * @param <K> what is asked
 * @param <V> the answer
 */
public final class Lately<K, V> {
    private final int most;
    private final Map<K, V> answers = new ConcurrentHashMap<>();

    /** @param most how many answers are kept, more or less: several who ask at once may leave a few more */
    public Lately(int most) {
        this.most = most;
    }

    /** The answer, which is asked for only where it is not remembered. */
    public V of(K asked, Function<K, V> answer) {
        V before = answers.get(asked);
        if (before != null) {
            return before;
        }
        if (answers.size() >= most) {
            answers.clear();
        }
        V now = answer.apply(asked);
        answers.put(asked, now);
        return now;
    }
}
