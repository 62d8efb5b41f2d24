package org.beleg.glance;

import java.util.Arrays;
import java.util.function.IntSupplier;

/** Remembers verdicts on short values; a new one takes the place of an older one with the same last bits of hash. */
final class Memory {
    private static final int VERDICTS = 4096;

    /** A value of more bytes is not remembered. */
    private static final int LONGEST = 200;

    private static final byte[] NOTHING = {};

    private byte[][] values = {};
    private byte[] verdicts = {};

    /** The verdict on the value in sight, asked for only if it is not remembered. */
    int verdict(Sight sight, IntSupplier judge) {
        if (sight.to - sight.from > LONGEST) {
            return judge.getAsInt();
        }
        if (values.length == 0) {
            values = new byte[VERDICTS][];
            Arrays.fill(values, NOTHING);
            verdicts = new byte[VERDICTS];
        }
        int slot = (int) Dictionary.hash(sight.bytes, sight.from, sight.to) & (VERDICTS - 1);
        byte[] known = values[slot];
        if (!Arrays.equals(known, 0, known.length, sight.bytes, sight.from, sight.to)) {
            verdicts[slot] = (byte) judge.getAsInt();
            values[slot] = Arrays.copyOfRange(sight.bytes, sight.from, sight.to);
        }
        return verdicts[slot];
    }
}
