package org.beleg.glance;

/** Hashing of a run of bytes. */
final class Bytes {
    private Bytes() {}

    /** A hash whose low bits depend on every byte. */
    static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash ^ hash >>> 15 ^ hash >>> 7;
    }
}
