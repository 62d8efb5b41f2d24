package org.beleg.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/**
 * A page that shows the text of a source with every coded passage marked, and what is not coded in another colour. It
 * holds all it needs and asks nothing of anybody. It is for the coder's own eyes: it holds the whole text.
 */
public final class Page {
    private static final List<String> ALWAYS = List.of("primary", "contradicts", "excluded", "gap", "sentence");
    private static final List<String> LEGEND = List.of(
            "primary", "supports", "contradicts", "context", "alias", "attribution", "excluded", "gap", "sentence");

    private final Source source;
    private final SourceText text;
    private final Gaps gaps;
    private final List<Mark> marks = new ArrayList<>();
    private final Joins joins;
    private final StringBuilder out = new StringBuilder();

    /** A marked stretch: of a record, or of what is not coded. */
    record Mark(Span span, String kind, String record, String title) {
        /** What it is, in words. */
        String name() {
            return record.isEmpty() ? kindInWords(kind) : record + " " + kind;
        }
    }

    private Page(Source source, SourceText text, List<Titled> anchors, Gaps gaps) {
        this.source = source;
        this.text = text;
        this.gaps = gaps;
        anchors.forEach(this::add);
        gaps.some()
                .forEach(gap -> gap.passage()
                        .ifPresent(p -> marks.add(
                                new Mark(p.span(), gap.code().startsWith("sentence") ? "sentence" : "gap", "", ""))));
        this.joins = new Joins(marks);
    }

    /**
     * The page.
     *
     * @param anchors the anchors into the source, each with a title of its record
     * @param gaps what is not coded
     */
    public static String of(Source source, SourceText text, List<Titled> anchors, Gaps gaps) {
        return new Page(source, text, anchors, gaps).write();
    }

    /** An anchor with what its record is called. */
    public record Titled(Anchor anchor, String title) {}

    private void add(Titled titled) {
        Anchor anchor = titled.anchor();
        String kind = anchor.record().isEmpty() ? "excluded" : anchor.role().orElse("coded");
        marks.add(new Mark(anchor.span(), kind, anchor.record().orElse(""), titled.title()));
    }

    private String write() {
        put("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
        put(" style-src 'unsafe-inline'; script-src 'unsafe-inline'\">");
        put("<meta name=\"robots\" content=\"noindex\"><title>Evidence in ", escape(source.id()), "</title><style>");
        put(resource("evidence.css"), "</style></head><body><header><a class=\"skip\" href=\"#text\">");
        put("Skip to the text</a><p class=\"own\">");
        put(
                source.redistributable()
                        ? "For the coder's own work. "
                        : "For the coder's own eyes: this page holds the whole text of a source that may not be passed on. ");
        put("Do not publish it.</p><h1 dir=\"auto\">", escape(source.id() + " · " + source.title()), "</h1>");
        legend();
        String lang = source.language().map(l -> " lang=\"" + escape(l) + "\"").orElse("");
        put("</header><main id=\"text\" tabindex=\"-1\"", lang, "><p dir=\"auto\">");
        Marks.pieces(text, marks.stream().map(Mark::span).toList(), this::piece);
        put("</p></main><aside aria-label=\"Records\"><h2>Records</h2>");
        Cards.write(marks, out);
        put(
                "<p id=\"said\" role=\"status\"></p></aside><script>",
                resource("evidence.js"),
                "</script></body></html>\n");
        return out.toString();
    }

    private void put(String... parts) {
        for (String part : parts) {
            out.append(part);
        }
    }

    private void legend() {
        put("<p class=\"legend\">");
        for (String kind : LEGEND) {
            long count = marks.stream().filter(m -> m.kind().equals(kind)).count();
            if (count == 0 && !ALWAYS.contains(kind)) {
                continue;
            }
            put("<span class=\"key ", kind, "\">", kindInWords(kind), "</span> " + count + " &#160; ");
        }
        put(
                "</p><p><kbd>n</kbd> next, <kbd>p</kbd> previous passage; <kbd>g</kbd> next that is not coded; <kbd>c</kbd>");
        put(
                " next that contradicts or is contradicted, <kbd>j</kbd> from one to the other; <kbd>Enter</kbd> its first");
        put(" record; <kbd>Esc</kbd> back to the text</p>");
        if (gaps.total() > gaps.some().size()) {
            put("<p class=\"cut\">Not all that is not coded is shown: of each kind the first thousand, of ");
            put(gaps.total() + " in all (", gaps.inWords(), ").</p>");
        }
    }

    private static String kindInWords(String kind) {
        return switch (kind) {
            case "gap" -> "not coded";
            case "sentence" -> "sentence without a record";
            case "excluded" -> "left out with a reason";
            default -> kind;
        };
    }

    /** A piece, line by line: each line has its own direction. */
    private void piece(Marks.Piece piece) {
        List<Mark> here = piece.by().stream().map(marks::get).toList();
        long at = piece.span().start();
        for (String line : text.passage(piece.span()).split("(?<=\n)", -1)) {
            boolean ends = line.endsWith("\n");
            String words = ends ? line.substring(0, line.length() - 1) : line;
            if (!words.isEmpty()) {
                words(words, new Span(at, at + words.codePointCount(0, words.length())), here);
            }
            at += line.codePointCount(0, line.length());
            put(ends ? "</p>\n<p dir=\"auto\">" : "");
        }
        here.stream().filter(m -> m.span().end() == piece.span().end()).forEach(m -> put(joins.after(m)));
    }

    private void words(String words, Span span, List<Mark> here) {
        if (here.isEmpty()) {
            put(escape(words));
            return;
        }
        boolean first = here.stream().anyMatch(m -> m.span().start() == span.start());
        put("<mark class=\"");
        here.stream().map(Mark::kind).distinct().forEach(k -> put(escape(k), " "));
        put(here.size() > 1 ? "several" : "one", "\" title=\"");
        put(escape(here.stream().map(Mark::name).distinct().collect(Collectors.joining(", "))));
        put(first ? "\" tabindex=\"0\" role=\"button" : "", "\" data-records=\"");
        put(escape(here.stream()
                .map(Mark::record)
                .filter(r -> !r.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "))));
        put("\" id=\"t" + span.start(), "\">", escape(words), "</mark>");
    }

    /** Text as HTML has it; what cannot be in a page is shown as U+FFFD. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(Character.isISOControl(c) && c != '\n' && c != '\t' ? 0xFFFD : c);
            }
        });
        return escaped.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
