package org.beleg.draw;

import java.util.Locale;

/**
 * A colour by what it is for. The colours can be told apart with any kind of colour vision and printed in grey; a page
 * for screens may give each another value by its {@link #word()}.
 */
public enum Ink {
    /** Not drawn. */
    NONE("none"),
    /** Words and outlines. */
    INK("#1a1a1a"),
    /** Words that explain, axes. */
    QUIET("#595959"),
    /** Lines to guide the eye. */
    LINE("#c9c4b8"),
    /** Bands behind what belongs together. */
    WASH("#f3f0e9"),
    /** The page, for what is hollow. */
    PAPER("#ffffff"),
    /** What is shown. */
    MAIN("#1f5a8c"),
    /** What is shown and less sure. */
    PALE("#a9cbe6"),
    /** What stands against it. */
    OTHER("#c4560c"),
    /** Land on a map. */
    LAND("#efece3"),
    /** Water on a map. */
    WATER("#dfe9f0"),
    /** Borders and coasts. */
    BORDER("#8d877a");

    private final String colour;

    Ink(String colour) {
        this.colour = colour;
    }

    /** The colour on paper, {@code #rrggbb}, or {@code none}. */
    public String colour() {
        return colour;
    }

    /** Its name in style sheets. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
