package org.beleg.print;

import java.util.List;

/**
 * What the press is given: a page with its style, what is said about it, and files to go with it.
 *
 * @param xhtml well-formed XHTML with its CSS in {@code style}; see {@link Press} for what it may use
 * @param imprint what is said about the document
 * @param attachments files that travel inside the PDF
 */
public record Sheet(String xhtml, Imprint imprint, List<Attachment> attachments) {
    public Sheet {
        attachments = List.copyOf(attachments);
    }
}
