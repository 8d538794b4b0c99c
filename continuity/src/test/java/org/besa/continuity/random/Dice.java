package org.besa.continuity.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Chance that can be replayed: the same seed and number throw the same. */
public final class Dice {

    private final SplittableRandom random;

    public Dice(long seed, long number) {
        // Neighbouring numbers must not give neighbouring streams: mix by the golden ratio, as SplitMix64 does.
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
    }

    /** A whole number, both ends inclusive. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    public final <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** So many different ones, in the list's order; all of them where there are fewer. */
    public <T> List<T> some(int howMany, List<T> of) {
        List<T> left = new ArrayList<>(of);
        while (left.size() > howMany) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }

    /** At least one of them. */
    public <T> Set<T> subset(List<T> of) {
        return some(between(1, Math.min(2, of.size())), of).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** The position of a weight, the more often the greater it is. */
    public int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int thrown = random.nextInt(total);
        int position = 0;
        while (thrown >= weights[position]) {
            thrown -= weights[position];
            position++;
        }
        return position;
    }

    /** The same list in another order. */
    public <T> List<T> shuffled(List<T> of) {
        List<T> left = new ArrayList<>(of);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }
}
