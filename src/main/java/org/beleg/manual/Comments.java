package org.beleg.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Comments in headings, by which a manual says what a section is for; no reader of Markdown shows them. */
final class Comments {
    private static final Pattern MARK = Pattern.compile("<!--\\s*([A-Za-z-]+)\\s*:\\s*(.*?)\\s*-->");

    private Comments() {}

    static boolean isComment(String html) {
        return html.strip().startsWith("<!--");
    }

    /** What the comments in a heading say; they are taken out of it. */
    static Section.Marks taken(Heading heading) {
        Optional<String> part = Optional.empty();
        List<String> variables = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String comment : comments(heading)) {
            Matcher mark = MARK.matcher(comment);
            if (!mark.matches()) {
                continue;
            }
            if (mark.group(1).equals("part")) {
                part = Optional.of(mark.group(2));
                part.filter(p -> Part.of(p).isEmpty()).ifPresent(unknown::add);
            } else if (mark.group(1).equals("variables")) {
                variables.addAll(Arrays.stream(mark.group(2).split(",", -1))
                        .map(String::strip)
                        .toList());
            } else {
                unknown.add(mark.group(1));
            }
        }
        return new Section.Marks(part, List.copyOf(variables), List.copyOf(unknown));
    }

    private static List<String> comments(Heading heading) {
        List<String> comments = new ArrayList<>();
        Node next = heading.getFirstChild();
        while (next != null) {
            Node node = next;
            next = node.getNext();
            if (node instanceof HtmlInline html && isComment(html.getLiteral())) {
                comments.add(html.getLiteral());
                node.unlink();
            }
        }
        return comments;
    }
}
