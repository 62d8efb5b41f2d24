package org.beleg.check;

import org.beleg.read.Blocks;

/**
 * How the engine goes about its work; what it finds does not depend on it.
 *
 * @param threads how many threads look at rows
 * @param block bytes in a block, about
 * @param glances whether rows may be accepted at a glance; otherwise Commons CSV and everit read each one
 */
public record Way(int threads, int block, boolean glances) {
    public Way {
        if (threads < 1 || block < 1) {
            throw new IllegalArgumentException(threads + " threads, " + block + " bytes");
        }
    }

    /** All cores, at a glance. */
    public static Way usual() {
        return new Way(Runtime.getRuntime().availableProcessors(), Blocks.SIZE, true);
    }

    /** The same with another number of threads. */
    public Way threads(int number) {
        return new Way(number, block, glances);
    }

    /** The slow way, by which the other is held. */
    public Way reference() {
        return new Way(threads, block, false);
    }
}
