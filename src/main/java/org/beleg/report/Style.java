package org.beleg.report;

import org.beleg.read.Texts;

/**
 * How a report is printed.
 *
 * @param version version of the toolkit
 * @param colour whether a terminal shows colours
 * @param root what to put before a file of the dataset so that a terminal can open it; empty, or ending in {@code /}
 * @param texts the texts of sources of which words may be shown: to the coder, never in what is published
 */
public record Style(String version, boolean colour, String root, Texts texts) {
    /** A style that shows no words of sources. */
    public Style(String version, boolean colour, String root) {
        this(version, colour, root, Texts.NONE);
    }

    /** The same with the texts of the sources held, for a reader who may see them. */
    public Style showing(Texts held) {
        return new Style(version, colour, root, held);
    }
}
