package org.beleg.glance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The parts of a cell that is a list: none empty, none twice. */
final class Parts {
    /** A list of more parts is not looked at: each part is compared with each. */
    private static final int MOST = 256;

    /** Where each part begins and ends. */
    final int[] from = new int[MOST];

    final int[] to = new int[MOST];

    /** How many there are. */
    int count;

    /**
     * Splits what is in sight; without a separator it is all one part.
     *
     * @return false if the parts cannot be told: there are too many, or one has white space at an end, which some
     *     reader might take away
     */
    boolean split(Sight sight, byte[] separator) {
        count = 0;
        int start = sight.from;
        for (int i = start; i < sight.to; ) {
            if (separates(sight, i, separator)) {
                if (!add(sight, start, i)) {
                    return false;
                }
                i += separator.length;
                start = i;
            } else {
                i++;
            }
        }
        return add(sight, start, sight.to);
    }

    private static boolean separates(Sight sight, int at, byte[] separator) {
        return separator.length > 0
                && sight.bytes[at] == separator[0]
                && (separator.length == 1
                        || (at + separator.length <= sight.to
                                && Arrays.equals(
                                        sight.bytes, at, at + separator.length, separator, 0, separator.length)));
    }

    private boolean add(Sight sight, int start, int end) {
        if (start == end || isThere(sight.bytes, start, end)) {
            return true;
        }
        if (count == MOST || !isTidy(sight, start, end)) {
            return false;
        }
        from[count] = start;
        to[count] = end;
        count++;
        return true;
    }

    private boolean isThere(byte[] bytes, int start, int end) {
        for (int i = 0; i < count; i++) {
            if (Arrays.equals(bytes, from[i], to[i], bytes, start, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTidy(Sight sight, int start, int end) {
        byte first = sight.bytes[start];
        byte last = sight.bytes[end - 1];
        if (first > ' ' && last > ' ') {
            return true;
        }
        if ((first >= 0 && first <= ' ') || (last >= 0 && last <= ' ')) {
            return false;
        }
        return isTidy(new String(sight.bytes, start, end - start, StandardCharsets.UTF_8));
    }

    /** Whether there is no white space at either end. */
    static boolean isTidy(String text) {
        return !isSpace(text.charAt(0)) && !isSpace(text.charAt(text.length() - 1));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }
}
