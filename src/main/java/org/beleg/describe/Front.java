package org.beleg.describe;

import java.util.List;
import java.util.Optional;
import org.beleg.dataset.About;

/**
 * What a title page says beside the title.
 *
 * @param creators who is cited
 * @param contributors who helped
 * @param testDoi whether the DOI is a test
 * @param license where the text of the licence is found
 * @param access who may have the data
 * @param related other works
 * @param contact where a mail to the contact goes, or its page
 */
record Front(
        List<Maker> creators,
        List<Maker> contributors,
        boolean testDoi,
        String license,
        String access,
        List<Other> related,
        Optional<String> contact) {

    /** Another work, and where it is found. */
    record Other(String relation, Optional<String> title, String identifier, String href) {
        static Other of(About.Related related, Words words) {
            String relation = words.say("relation." + related.relation());
            return new Other(relation, related.title(), related.identifier(), href(related));
        }

        /** Where it is found. */
        static String href(About.Related related) {
            String identifier = related.identifier();
            return identifier.startsWith("10.") ? "https://doi.org/" + identifier : identifier;
        }
    }

    static Front of(About about, Words words) {
        return new Front(
                about.creators().stream().map(Maker::of).toList(),
                about.contributors().stream().map(Maker::of).toList(),
                about.doiIsTest(),
                license(about),
                words.say("access." + about.access()),
                about.related().stream().map(r -> Other.of(r, words)).toList(),
                about.contact().map(c -> c.startsWith("http") ? c : "mailto:" + c));
    }

    /** Where the text of the licence is found. */
    static String license(About about) {
        return "https://spdx.org/licenses/" + about.license() + ".html";
    }
}
