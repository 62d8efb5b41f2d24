package org.beleg.bench;

/** Numbers that look like chance and depend on the seed and the row only (SplitMix64), so that fewer rows are a beginning of more. */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    Chance(long seed) {
        this.seed = mix(seed + GOLDEN);
    }

    void begin(long row) {
        state = mix(seed ^ (row * GOLDEN));
    }

    /** A number from 0 to less than the bound. */
    int below(int bound) {
        state += GOLDEN;
        return (int) Math.multiplyHigh(mix(state) >>> 1, (long) bound << 1);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    <T> T one(T[] of) {
        return of[below(of.length)];
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
