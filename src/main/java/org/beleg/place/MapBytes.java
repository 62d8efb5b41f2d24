package org.beleg.place;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a map file, read one after the other. */
final class MapBytes {
    private final byte[] bytes;
    private int position;

    MapBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return position;
    }

    void skip(int count) {
        position += count;
    }

    /** Eight bytes, highest first. */
    double real() {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) {
            bits = (bits << 8) | (bytes[position++] & 0xFF);
        }
        return Double.longBitsToDouble(bits);
    }

    /** Seven bits a byte, lowest first; the high bit says that more follow. */
    int number() {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            number |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    String letters(int count) {
        position += count;
        return new String(bytes, position - count, count, StandardCharsets.US_ASCII);
    }

    /** The corners of an arc that lies there, x and y in turn; this reader stays where it is. */
    int[] line(int from, int to) {
        MapBytes reader = new MapBytes(bytes);
        reader.position = from;
        int[] line = new int[to - from];
        int size = 0;
        while (reader.position < to) {
            int folded = reader.number();
            int step = folded >>> 1 ^ -(folded & 1);
            line[size] = size < 2 ? step : line[size - 2] + step;
            size++;
        }
        return Arrays.copyOf(line, size);
    }
}
