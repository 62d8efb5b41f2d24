package org.beleg.language;

/**
 * A stretch of the text that was read, half-open.
 *
 * @param start first Unicode code point, from 0
 * @param end the code point after the last
 */
public record Stretch(int start, int end) {
    /** Whether the two have a code point in common. */
    public boolean meets(Stretch other) {
        return start < other.end && other.start < end;
    }

    /** Whether the other lies within. */
    public boolean holds(Stretch other) {
        return start <= other.start && other.end <= end;
    }

    /** From the beginning of this to the end of the other. */
    Stretch to(Stretch other) {
        return new Stretch(start, other.end);
    }
}
