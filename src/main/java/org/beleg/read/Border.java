package org.beleg.read;

/**
 * Finds where rows end, as Commons CSV sees it, without reading what is in them: at a line feed that is not between
 * quote marks. A quote mark opens at the start of a cell only. It can stop anywhere and go on with the bytes that follow.
 */
final class Border {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long FEEDS = ONES * '\n';

    private static final java.lang.invoke.VarHandle WORD =
            java.lang.invoke.MethodHandles.byteArrayViewVarHandle(long[].class, java.nio.ByteOrder.LITTLE_ENDIAN);

    private boolean inside;
    /** Inside quote marks: whether the last byte was a quote mark, so that the next one says what it meant. */
    private boolean quoteSeen;

    private byte before = '\n';

    /** The end of the last whole row in these bytes, which follow those that were looked at before; -1 if none ends. */
    int last(byte[] bytes, int from, int to) {
        int border = -1;
        int at = from;
        while (at < to) {
            if (inside) {
                at = close(bytes, at, to);
            } else {
                int quote = quote(bytes, at, to);
                int feed = lastFeed(bytes, at, quote);
                border = feed < 0 ? border : feed + 1;
                if (quote < to) {
                    byte previous = quote == from ? before : bytes[quote - 1];
                    inside = previous == ',' || previous == '\n' || previous == '\r';
                }
                at = quote + 1;
            }
        }
        before = to > from ? bytes[to - 1] : before;
        return border;
    }

    /** The end of the first row in these bytes; -1 if none ends. */
    int first(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int feed = at;
            while (feed < to && bytes[feed] != '\n') {
                feed++;
            }
            int end = Math.min(to, feed + 1);
            if (last(bytes, at, end) == feed + 1) {
                return feed + 1;
            }
            at = end;
        }
        return -1;
    }

    /** Inside quote marks: where the bytes after them begin. */
    private int close(byte[] bytes, int from, int to) {
        int at = from;
        if (quoteSeen) {
            quoteSeen = false;
            if (bytes[at] != '"') {
                inside = false;
                return at;
            }
            at++;
        }
        while (at < to) {
            at = quote(bytes, at, to) + 1;
            if (at == to) {
                quoteSeen = true;
            } else if (at < to && bytes[at] != '"') {
                inside = false;
                return at;
            } else {
                at++;
            }
        }
        return to;
    }

    /** The first quote mark, eight bytes at a time; {@code to} if there is none. */
    private static int quote(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to) {
            long word = (long) WORD.get(bytes, at) ^ QUOTES;
            long hit = (word - ONES) & ~word & HIGHS;
            if (hit != 0) {
                return at + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
            at += 8;
        }
        while (at < to && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    /** The last line feed, eight bytes at a time; -1 if there is none. */
    private static int lastFeed(byte[] bytes, int from, int to) {
        int end = to;
        while (end - 8 >= from) {
            long word = (long) WORD.get(bytes, end - 8) ^ FEEDS;
            // Exact for each byte, as what counts is the last.
            long hit = ~(((word & ~HIGHS) + ~HIGHS) | word | ~HIGHS);
            if (hit != 0) {
                return end - 1 - (Long.numberOfLeadingZeros(hit) >>> 3);
            }
            end -= 8;
        }
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return end > from ? end - 1 : -1;
    }
}
