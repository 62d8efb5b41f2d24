package org.beleg.cite;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beleg.dataset.Party;

/**
 * An entry of a {@code .bib} file. Text is escaped for LaTeX and stays UTF-8: biber, bibtex8 and BibTeX with
 * {@code inputenc} or LaTeX of 2018 and later take it; the first line says so. Braces are written as commands, because
 * BibTeX counts even those behind a backslash.
 */
final class TexEntry {
    private static final Pattern AND_OR_COMMA = Pattern.compile(".*(,|(?i:\\band\\b)).*");
    private static final Pattern VERBATIM = Pattern.compile("[^\\s{}\\\\#%]+");

    private final StringBuilder out = new StringBuilder().append('%').append(" Encoding: UTF-8\n");

    TexEntry(String type, String key) {
        out.append('@').append(type).append('{').append(key);
    }

    /** Adds a text. */
    TexEntry text(String name, String text) {
        return raw(name, "{" + escape(text) + "}");
    }

    /** Adds a text if it is there. */
    TexEntry text(String name, Optional<String> text) {
        text.ifPresent(t -> text(name, t));
        return this;
    }

    /** Adds what LaTeX packages read letter by letter; a DOI they could not read so is left to the link. */
    TexEntry verbatim(String name, Optional<String> text) {
        text.filter(t -> VERBATIM.matcher(t).matches()).ifPresent(t -> raw(name, "{" + t + "}"));
        return this;
    }

    /** Adds a link, which was encoded already. */
    TexEntry link(Optional<String> link) {
        link.ifPresent(l -> raw("url", "{" + l + "}"));
        return this;
    }

    /** Adds what is TeX already, with its delimiters. */
    TexEntry raw(String name, String tex) {
        out.append(",\n  ").append(name).append(" = ").append(tex);
        return this;
    }

    /** Adds what all entries have: authors, title in its own case, version, publisher, DOI, link, note. */
    TexEntry work(Work work) {
        String authors = work.about().creators().stream().map(TexEntry::author).collect(Collectors.joining(" and "));
        return raw("author", "{" + authors + "}")
                .raw("title", "{{" + escape(work.title()) + "}}")
                .text("version", work.about().version())
                .text("publisher", work.about().publisher())
                .verbatim("doi", work.about().doi())
                .link(work.link())
                .text("note", work.note());
    }

    String done() {
        return out + "\n}\n";
    }

    private static String author(Party party) {
        if (party instanceof Party.Person person
                && !person.familyName().isBlank()
                && !person.givenName().isBlank()) {
            return part(person.familyName()) + ", " + part(person.givenName());
        }
        return "{" + escape(Name.inverted(party)) + "}";
    }

    private static String part(String name) {
        String tex = escape(name);
        return AND_OR_COMMA.matcher(tex).matches() ? "{" + tex + "}" : tex;
    }

    static String escape(String text) {
        return Text.clean(text).chars().mapToObj(c -> escape((char) c)).collect(Collectors.joining());
    }

    private static String escape(char c) {
        return switch (c) {
            case '&', '%', '$', '#', '_' -> "\\" + c;
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            default -> String.valueOf(c);
        };
    }
}
