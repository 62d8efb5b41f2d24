package org.beleg.dataset;

/**
 * A stretch of a source text, half-open.
 *
 * @param start first Unicode code point, from 0
 * @param end the code point after the last
 */
public record Span(long start, long end) {
    /** The span as people read it, {@code 310–352}. */
    @Override
    public String toString() {
        return start + "–" + end;
    }
}
