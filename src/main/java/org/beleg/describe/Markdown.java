package org.beleg.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A page in XHTML, said in Markdown: CommonMark with the tables of GitHub's. Whatever the page says is said, so that the two
 * cannot drift apart; of pictures their text is left.
 */
final class Markdown {
    private static final Set<String> SILENT =
            Set.of("head", "script", "style", "input", "button", "select", "template", "form", "search");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "br", "cite", "code", "em", "i", "kbd", "small", "span", "strong", "sub", "sup");

    private final StringBuilder out = new StringBuilder();

    private Markdown() {}

    static String of(String page) {
        Markdown markdown = new Markdown();
        try {
            byte[] root = page.substring(page.indexOf("<html")).getBytes(StandardCharsets.UTF_8);
            markdown.blocks(XmlText.read(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return markdown.out.toString().strip() + "\n";
    }

    private void blocks(Element in) {
        List<Node> line = new ArrayList<>();
        for (Node node : children(in)) {
            if (node instanceof Element link && link.getAttribute("class").equals("skip")) {
                continue; // only a browser has use for it
            }
            if (node instanceof Element element && !INLINE.contains(element.getTagName())) {
                paragraph(line);
                block(element);
            } else {
                line.add(node);
            }
        }
        paragraph(line);
    }

    /** Words that stand among blocks. */
    private void paragraph(List<Node> line) {
        String words = line.stream().map(n -> Inline.OF_TEXT.of(n)).collect(Collectors.joining());
        add(Inline.begun(words.strip()));
        line.clear();
    }

    private void block(Element element) {
        String tag = element.getTagName();
        if (SILENT.contains(tag) || element.getAttribute("class").equals("running")) {
            return;
        }
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                add("#".repeat(tag.charAt(1) - '0') + " " + anchor(element) + Inline.OF_TEXT.all(element));
            case "p", "figcaption", "summary" -> add(anchor(element) + Inline.begun(Inline.OF_TEXT.all(element)));
            case "svg" -> XmlText.all(element, "desc").forEach(d -> add(Inline.begun(Inline.OF_TEXT.all(d))));
            case "ul", "ol" -> add(list(element));
            case "table" -> table(element);
            case "pre" -> add(fenced(element.getTextContent()));
            case "blockquote" -> add("> " + inside(element).replace("\n", "\n> "));
            case "hr" -> add("---");
            default -> {
                add(anchor(element).strip());
                blocks(element);
            }
        }
    }

    private void add(String block) {
        if (!block.isBlank()) {
            out.append(block).append("\n\n");
        }
    }

    private static String inside(Element element) {
        Markdown inner = new Markdown();
        inner.blocks(element);
        return inner.out.toString().strip();
    }

    private static String anchor(Element element) {
        String id = element.getAttribute("id");
        return id.isEmpty() ? "" : "<a id=\"" + Template.escape(id) + "\"></a>";
    }

    private static String list(Element list) {
        StringBuilder items = new StringBuilder();
        int number = 0;
        for (Element item : XmlText.all(list, "li")) {
            number++;
            String mark = list.getTagName().equals("ol") && !isContents(list) ? number + ". " : "- ";
            String words = inside(item).replaceAll("\n\n(?=- |\\d+\\. )", "\n");
            items.append(mark)
                    .append(words.replace("\n", "\n" + " ".repeat(mark.length())))
                    .append('\n');
        }
        return items.toString().stripTrailing();
    }

    /** Lists of contents are numbered in their words. */
    private static boolean isContents(Element list) {
        Node up = list;
        while (up instanceof Element element) {
            if (element.getTagName().equals("nav")) {
                return true;
            }
            up = up.getParentNode();
        }
        return false;
    }

    private void table(Element table) {
        String caption = XmlText.all(table, "caption").stream()
                .map(c -> anchor(c) + Inline.begun(Inline.OF_TEXT.all(c)))
                .collect(Collectors.joining());
        add(anchor(table) + caption);
        List<Element> heads = XmlText.all(table, "thead/tr");
        List<Element> rows = XmlText.all(table, "tbody/tr");
        if (heads.isEmpty()) {
            add(rows.stream().map(Markdown::fact).collect(Collectors.joining("\n")));
            return;
        }
        List<Element> columns = cells(heads.get(0));
        StringBuilder lines = new StringBuilder(row(heads.get(0))).append('|');
        columns.forEach(c -> lines.append(c.getAttribute("class").contains("number") ? "---:|" : "---|"));
        rows.forEach(r -> lines.append('\n').append(row(r).stripTrailing()));
        add(lines.toString());
    }

    /** A row of a table that has a name at its left: an item of a list. */
    private static String fact(Element row) {
        List<Element> cells = cells(row);
        String value = cells.stream().skip(1).map(Inline.OF_TEXT::all).collect(Collectors.joining(" "));
        return "- " + anchor(row) + "**" + Inline.OF_TEXT.all(cells.get(0)) + "**: " + value;
    }

    private static String row(Element row) {
        List<Element> cells = cells(row);
        return IntStream.range(0, cells.size())
                .mapToObj(i -> " " + (i == 0 ? anchor(row) : "") + Inline.OF_CELLS.all(cells.get(i)) + " ")
                .collect(Collectors.joining("|", "|", "|\n"));
    }

    private static List<Element> cells(Element row) {
        return children(row).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static String fenced(String code) {
        String fence = "`".repeat(Math.max(3, Inline.longest(code) + 1));
        return fence + "\n" + code.stripTrailing() + "\n" + fence;
    }

    static List<Node> children(Node of) {
        List<Node> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            children.add(node);
        }
        return children;
    }
}
