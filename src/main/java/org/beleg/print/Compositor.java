package org.beleg.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Tells the layout what it cannot see by itself: which line leads in what comes after it, which marks stay beside a word,
 * how wide a column of codes has to be, and in which table words have to be broken.
 */
final class Compositor {
    private static final List<String> LED_IN = List.of("ul", "ol", "table", "pre", "blockquote");
    // In millionths of the width of the page's text, 166 mm at the usual margins: a letter of 8.5 pt code, and padding.
    private static final int LETTER = 10_840;
    private static final int PADDING = 19_000;
    private static final Pattern WIDTH = Pattern.compile("w(\\d\\d)");
    private static final int LEAST = 200_000;
    private static final int MOST = 450_000;
    private static final int MILLION = 1_000_000;
    // Letters of code on a line.
    private static final int ROOM = 88;

    private static final List<String> INLINE = List.of("a", "code", "em", "strong", "span", "cite", "abbr");
    private static final Pattern CLOSING = Pattern.compile("^[.,;:!?)\\]\u2019\u201D\u201C\u00BB\u2026]{1,3}");
    private static final Pattern OPENING = Pattern.compile("(?:^|\\s)([(\\[\u201E\u201C\u00AB\u2018\u201A]{1,2})$");
    // In points, at the size of the page's text: a wide mark, and a letter of code.
    private static final int MARK = 4;
    private static final int MOST_MARKS = 3;
    private static final int WIDE = 6;
    // An element with more of them may be broken itself.
    private static final int LETTERS = 30;

    private Compositor() {}

    /** Looks at an element, whatever is in it already looked at. */
    static void set(Element element) {
        if (element.getTagName().equals("p") && leadsIn(element)) {
            element.setAttribute("class", (element.getAttribute("class") + " leads-in").strip());
        } else if (element.getTagName().equals("table")) {
            if (List.of(element.getAttribute("class").split(" ", -1)).contains("list")) {
                widen(element);
            } else if (least(element) > ROOM) {
                element.setAttribute("class", (element.getAttribute("class") + " tight").strip());
            }
        }
    }

    /**
     * Keeps marks beside an element on its line: the layout may begin a line between any two elements, and would with a
     * full stop, or end one with a bracket that opens. What comes first is given room for what follows, which then takes it.
     *
     * @return the text without the marks at its ends
     */
    static Text tie(Text text) {
        if (isRightToLeft(text)) {
            return text; // room is given on the right
        }
        Text rest = text;
        if (isInline(text.getPreviousSibling())) {
            Matcher marks = CLOSING.matcher(text.getData());
            if (marks.find()) {
                rest = text.splitText(marks.end());
                tie((Element) text.getPreviousSibling(), wrapped(text), MARK * marks.end());
            }
        }
        if (isInline(rest.getNextSibling())) {
            Matcher marks = OPENING.matcher(rest.getData());
            int letters = rest.getNextSibling().getTextContent().length();
            if (marks.find() && letters <= LETTERS) {
                Text opening = rest.splitText(marks.start(1));
                tie(
                        wrapped(opening),
                        (Element) rest.getNextSibling().getNextSibling(),
                        MOST_MARKS * MARK + WIDE * letters);
            }
        }
        return rest;
    }

    private static boolean isRightToLeft(Node node) {
        Node parent = node.getParentNode();
        return parent instanceof Element element
                && (element.getAttribute("dir").equals("rtl") || isRightToLeft(element));
    }

    private static boolean isInline(@Nullable Node node) {
        return node instanceof Element element && INLINE.contains(element.getTagName());
    }

    private static Element wrapped(Text text) {
        Element span =
                text.getOwnerDocument().createElementNS(text.getParentNode().getNamespaceURI(), "span");
        text.getParentNode().replaceChild(span, text);
        span.appendChild(text);
        return span;
    }

    private static void tie(Element first, Element second, int points) {
        style(first, "padding-right: " + points + "pt");
        style(second, "margin-left: -" + points + "pt");
    }

    private static void style(Element element, String more) {
        String before = element.getAttribute("style");
        element.setAttribute("style", before.isBlank() ? more : before + "; " + more);
    }

    /** How many letters a table must be wide at least if no word in it is broken. */
    private static int least(Element table) {
        List<Integer> columns = new ArrayList<>();
        elements(table.getElementsByTagName("tr")).forEach(row -> {
            int column = 0;
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                if (cell instanceof Element) {
                    int longest = longestWord(cell.getTextContent()) + 2;
                    if (column == columns.size()) {
                        columns.add(0);
                    }
                    columns.set(column, Math.max(columns.get(column), longest));
                    column++;
                }
            }
        });
        return columns.stream().mapToInt(Integer::intValue).sum();
    }

    /** A line such as “It can answer:” before a list, or one in bold that stands for a heading. */
    private static boolean leadsIn(Element paragraph) {
        String words = paragraph.getTextContent().strip();
        NodeList strong = paragraph.getElementsByTagName("strong");
        boolean heads = strong.getLength() == 1
                && strong.item(0).getTextContent().strip().equals(words);
        return heads || (words.endsWith(":") && next(paragraph).anyMatch(LED_IN::contains));
    }

    private static Stream<String> next(Node node) {
        Node next = node.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return next instanceof Element element ? Stream.of(element.getTagName()) : Stream.empty();
    }

    /** Gives a first column of codes the width of its longest, so that none is broken that has not to be; fingerprints may be. */
    private static void widen(Element table) {
        NodeList heads = table.getElementsByTagName("th");
        List<Element> codes = elements(table.getElementsByTagName("tr"))
                .flatMap(row -> elements(row.getElementsByTagName("td")).limit(1))
                .flatMap(cell -> elements(cell.getElementsByTagName("code")))
                .toList();
        if (codes.stream().anyMatch(code -> code.getAttribute("class").equals("hash"))) {
            return;
        }
        int longest = codes.stream()
                .mapToInt(code -> longestWord(code.getTextContent()))
                .max()
                .orElse(0);
        long wanted = Math.min(MOST, PADDING + (long) LETTER * longest);
        if (heads.getLength() > 1 && wanted > width((Element) heads.item(0))) {
            ((Element) heads.item(0)).setAttribute("style", "width: " + (wanted * 100 / MILLION + 1) + "%");
        }
    }

    /** The width that its class gives a column, such as {@code w25}. */
    private static int width(Element head) {
        Matcher width = WIDTH.matcher(head.getAttribute("class"));
        return width.matches() ? Integer.parseInt(width.group(1)) * (MILLION / 100) : LEAST;
    }

    private static int longestWord(String text) {
        return Stream.of(text.split("\\s", -1))
                .mapToInt(word -> word.codePointCount(0, word.length()))
                .max()
                .orElse(0);
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }
}
