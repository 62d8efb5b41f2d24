package org.beleg.figure;

import org.beleg.draw.Picture;
import org.beleg.draw.Svg;

/**
 * A picture of the data.
 *
 * @param id what links lead to
 * @param number its number in the book, from 1
 * @param title what it shows, in a few words
 * @param caption how it is to be read
 * @param alt what it shows, in numbers, for those who do not see it
 * @param picture the picture
 */
public record Figure(String id, int number, String title, String caption, String alt, Picture picture) {
    /** The picture as plain SVG, with its title and its words. */
    public String svg() {
        return Svg.of(picture, id, title, alt);
    }

    Figure numbered(int its) {
        return new Figure("figure-" + its, its, title, caption, alt, picture);
    }

    /** A figure that has no number yet. */
    static Figure of(String title, String caption, String alt, Picture picture) {
        return new Figure("", 0, title, caption, alt, picture);
    }
}
