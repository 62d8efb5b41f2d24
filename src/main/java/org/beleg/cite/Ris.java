package org.beleg.cite;

import java.util.Optional;
import org.beleg.dataset.About;
import org.beleg.dataset.Party;

/**
 * RIS: two letters, two spaces, a hyphen, a space, a value on one line; lines end with CR LF as its specification asks.
 */
final class Ris {
    private final StringBuilder out = new StringBuilder();

    private Ris() {}

    static String of(Work work) {
        return new Ris().write(work);
    }

    private String write(Work work) {
        About about = work.about();
        tag("TY", "DATA").tag("ID", work.key()).tag("TI", work.title());
        about.creators().forEach(c -> tag("AU", author(c)));
        tag("PY", work.year());
        tag("DA", work.day().map(d -> d.replace('-', '/')));
        tag("ET", about.version()).tag("PB", about.publisher()).tag("LA", about.language());
        tag("DO", about.doi()).tag("UR", work.link());
        about.keywords().forEach(k -> tag("KW", k));
        tag("AB", about.description()).tag("N1", work.note());
        return out + "ER  - \r\n";
    }

    /** A comma makes a person in RIS, and nothing escapes it: an organisation gives its commas up. */
    private static String author(Party party) {
        String name = Name.inverted(party);
        return party instanceof Party.Organisation ? name.replace(",", "") : name;
    }

    private Ris tag(String tag, String value) {
        String line = Text.clean(value);
        if (!line.isEmpty()) {
            out.append(tag).append("  - ").append(line).append("\r\n");
        }
        return this;
    }

    private Ris tag(String tag, Optional<String> value) {
        return tag(tag, value.orElse(""));
    }
}
