package org.beleg.figure;

import org.beleg.draw.Picture;
import org.beleg.draw.Svg;

/**
 * A small picture in a line of text.
 *
 * @param id a name that no other element of the page has
 * @param title what it shows
 * @param alt what it shows, in numbers
 * @param picture the picture
 */
public record Spark(String id, String title, String alt, Picture picture) {
    /** The picture as plain SVG, with its title and its words. */
    public String svg() {
        return Svg.of(picture, id, title, alt);
    }
}
