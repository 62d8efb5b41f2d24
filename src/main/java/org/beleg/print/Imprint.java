package org.beleg.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is said about a document; it stands in the information dictionary and, equal, in XMP.
 *
 * @param title its title, shown by a viewer as the window's
 * @param language language of the text, BCP 47
 * @param authors who made it, in order
 * @param subject what it is about, a sentence
 * @param keywords words to find it by
 * @param date the day it was made; the file carries its midnight in UTC as the day of creation and of change
 * @param identifier a DOI as URL, or another name that lasts
 * @param rights the licence, as a line of text
 * @param rightsUrl where the licence can be read
 * @param producer the program that made it, with its version
 */
public record Imprint(
        String title,
        String language,
        List<String> authors,
        String subject,
        List<String> keywords,
        LocalDate date,
        Optional<String> identifier,
        String rights,
        Optional<String> rightsUrl,
        String producer) {
    public Imprint {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    /** The authors on one line, as the information dictionary has them. */
    String byline() {
        return String.join("; ", authors);
    }

    /** The keywords on one line, as the information dictionary has them. */
    String keywordLine() {
        return String.join(", ", keywords);
    }
}
