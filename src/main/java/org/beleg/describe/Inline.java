package org.beleg.describe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Words of a page inside of a block, in Markdown: no character of them is taken for a mark. */
enum Inline {
    /** Words in paragraphs and lists. */
    OF_TEXT,
    /** Words in cells, where a line ends only with the row. */
    OF_CELLS;

    private static final Pattern MARKS = Pattern.compile("[\\\\`*\\[\\]|~$]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern PLAIN_LINK = Pattern.compile("[A-Za-z0-9._~:/?#=%;+,@-]*");
    private static final Pattern BEGINNING = Pattern.compile("^(?:([#+=-])|(\\d{1,9})([.)]))");
    private static final Pattern TICKS = Pattern.compile("`+");

    /** All that is in an element. */
    String all(Element element) {
        return inside(element).strip();
    }

    private String inside(Element element) {
        return Markdown.children(element).stream().map(this::of).collect(Collectors.joining());
    }

    String of(Node node) {
        if (!(node instanceof Element element)) {
            return node.getNodeType() == Node.TEXT_NODE ? escaped(node.getNodeValue()) : "";
        }
        return switch (element.getTagName()) {
            case "code", "kbd" -> code(element.getTextContent());
            case "strong", "b" -> marked(element, "**");
            case "em", "i" -> marked(element, "*");
            case "a" -> link(element);
            case "br" -> "<br>";
            case "svg", "script", "style" -> "";
            default -> inside(element);
        };
    }

    private String marked(Element element, String mark) {
        String words = inside(element).strip();
        return words.isEmpty() ? "" : mark + words + mark;
    }

    private String link(Element element) {
        String to = element.getAttribute("href")
                .replace("&", "&amp;")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace(" ", "%20");
        String where = PLAIN_LINK.matcher(to).matches() ? to : "<" + to + ">";
        return to.isEmpty() ? inside(element) : "[" + inside(element).strip() + "](" + where + ")";
    }

    private String code(String text) {
        String words = text.replaceAll("\\s+", " ");
        if (words.isBlank()) {
            return "";
        }
        String fence = "`".repeat(longest(words) + 1);
        boolean padded = words.startsWith("`") || words.endsWith("`");
        String space = padded ? " " : "";
        String shown = this == OF_CELLS ? words.replace("|", "\\|") : words;
        return fence + space + shown.strip() + space + fence;
    }

    /** The longest run of backticks. */
    static int longest(String text) {
        int longest = 0;
        Matcher ticks = TICKS.matcher(text);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        return longest;
    }

    private static String escaped(String text) {
        String plain = text.replaceAll("[ \\t\\r\\n]+", " ");
        return MARKS.matcher(plain)
                .replaceAll("\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** The same at the beginning of a line, where more is a mark. */
    static String begun(String words) {
        Matcher beginning = BEGINNING.matcher(words);
        if (!beginning.find()) {
            return words;
        }
        return beginning.group(1) != null
                ? "\\" + words
                : beginning.group(2) + "\\" + words.substring(beginning.group(2).length());
    }
}
