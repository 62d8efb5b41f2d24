package org.beleg.describe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes XML, two spaces of indent, LF; an element without text and an attribute without value are left out. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** An element with others in it; {@code attributes} are names and values in turn. */
    Xml in(String name, Consumer<Xml> content, String... attributes) {
        int before = out.length();
        start(name, attributes).append(">\n");
        int empty = out.length();
        open.push(name);
        content.accept(this);
        open.pop();
        if (out.length() > empty) {
            indent().append("</").append(name).append(">\n");
        } else {
            out.setLength(before);
            if (hasAny(attributes)) {
                start(name, attributes).append("/>\n");
            }
        }
        return this;
    }

    /** An element with a text. */
    Xml leaf(String name, String text, String... attributes) {
        if (!text.isBlank()) {
            start(name, attributes)
                    .append('>')
                    .append(Template.escape(text))
                    .append("</")
                    .append(name)
                    .append(">\n");
        }
        return this;
    }

    /** An element with a text, if there is one. */
    Xml leaf(String name, Optional<String> text, String... attributes) {
        text.ifPresent(t -> leaf(name, t, attributes));
        return this;
    }

    /** An element with a text and, behind it, another element as {@link #empty} writes it. */
    Xml mixed(String name, String text, String element, String... attributes) {
        start(name, attributes).append('>').append(Template.escape(text)).append(element);
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element with nothing in it. */
    static String empty(String name, String... attributes) {
        Xml xml = new Xml();
        xml.out.setLength(0);
        return xml.start(name, attributes).append("/>").toString();
    }

    private static boolean hasAny(String... attributes) {
        for (int i = 1; i < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private StringBuilder start(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(Template.escape(attributes[i + 1])).append('"');
            }
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
