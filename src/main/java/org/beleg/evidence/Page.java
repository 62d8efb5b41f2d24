package org.beleg.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Finding;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/**
 * A page that shows the text of a source with every coded passage marked, and what is not coded in another colour. It
 * holds all it needs and asks nothing of anybody. It is for the coder's own eyes: it holds the whole text.
 */
public final class Page {
    private final Source source;
    private final SourceText text;
    private final List<Mark> marks = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    /** A marked stretch: of a record, or of what is not coded. */
    private record Mark(Span span, String kind, String record, String title) {}

    private Page(Source source, SourceText text) {
        this.source = source;
        this.text = text;
    }

    /**
     * The page.
     *
     * @param anchors the anchors into the source, each with a title of its record
     * @param gaps what is not coded
     */
    public static String of(Source source, SourceText text, List<Titled> anchors, List<Finding> gaps) {
        Page page = new Page(source, text);
        anchors.forEach(page::add);
        gaps.forEach(gap -> gap.passage()
                .ifPresent(p -> page.marks.add(
                        new Mark(p.span(), gap.code().startsWith("sentence") ? "sentence" : "gap", "", gap.code()))));
        return page.write();
    }

    /** An anchor with what its record is called. */
    public record Titled(Anchor anchor, String title) {}

    private void add(Titled titled) {
        Anchor anchor = titled.anchor();
        String kind = anchor.record().isEmpty() ? "excluded" : anchor.role().orElse("coded");
        marks.add(new Mark(anchor.span(), kind, anchor.record().orElse(""), titled.title()));
    }

    private String write() {
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                .append(" style-src 'unsafe-inline'; script-src 'unsafe-inline'\">")
                .append("<meta name=\"robots\" content=\"noindex\"><title>Evidence in ")
                .append(escape(source.id()))
                .append("</title><style>")
                .append(resource("evidence.css"))
                .append(
                        "</style></head><body><a class=\"skip\" href=\"#text\">Skip to the text</a><header><p class=\"own\">")
                .append(
                        source.redistributable()
                                ? "For the coder's own work. "
                                : "For the coder's own eyes: this page holds the whole text of a source that may not be passed on. ")
                .append("Do not publish it.</p><h1 dir=\"auto\">")
                .append(escape(source.id() + " · " + source.title()))
                .append("</h1>");
        legend();
        out.append("</header><main id=\"text\" tabindex=\"-1\"><pre dir=\"auto\"")
                .append(source.language()
                        .map(l -> " lang=\"" + escape(l) + "\"")
                        .orElse(""))
                .append('>');
        Marks.pieces(text, marks.stream().map(Mark::span).toList(), this::piece);
        out.append("</pre></main><aside aria-label=\"Records\"><h2>Records</h2>");
        records();
        return out.append("</aside><p id=\"said\" role=\"status\"></p><script>")
                .append(resource("evidence.js"))
                .append("</script></body></html>\n")
                .toString();
    }

    private void legend() {
        out.append("<p class=\"legend\">");
        for (String kind : List.of("primary", "supports", "contradicts", "excluded", "gap", "sentence")) {
            long count = marks.stream().filter(m -> m.kind().equals(kind)).count();
            out.append("<span class=\"key ")
                    .append(kind)
                    .append("\">")
                    .append(name(kind))
                    .append("</span> ")
                    .append(count)
                    .append(" &#160; ");
        }
        out.append("<br><kbd>n</kbd> next, <kbd>p</kbd> previous passage; <kbd>g</kbd> next that is not coded;")
                .append(" <kbd>Enter</kbd> its first record; <kbd>Esc</kbd> back to the text</p>");
    }

    private static String name(String kind) {
        return switch (kind) {
            case "gap" -> "not coded";
            case "sentence" -> "sentence without a record";
            case "excluded" -> "left out with a reason";
            default -> kind;
        };
    }

    private void piece(Marks.Piece piece) {
        String words = escape(text.passage(piece.span()));
        if (piece.by().isEmpty()) {
            out.append(words);
            return;
        }
        List<Mark> here = piece.by().stream().map(marks::get).toList();
        List<String> names = here.stream()
                .map(m -> m.record().isEmpty() ? name(m.kind()) : m.record() + " " + m.kind())
                .distinct()
                .toList();
        boolean first =
                here.stream().anyMatch(m -> m.span().start() == piece.span().start());
        out.append("<mark class=\"");
        here.stream()
                .map(Mark::kind)
                .distinct()
                .forEach(k -> out.append(escape(k)).append(' '));
        out.append(here.size() > 1 ? "several" : "one")
                .append("\" title=\"")
                .append(escape(String.join(", ", names)))
                .append('"')
                .append(first ? " tabindex=\"0\" aria-label=\"" + escape(String.join(", ", names)) + "\"" : "")
                .append(" data-records=\"")
                .append(escape(String.join(
                        " ",
                        here.stream()
                                .map(Mark::record)
                                .filter(r -> !r.isEmpty())
                                .distinct()
                                .toList())))
                .append("\" id=\"t")
                .append(piece.span().start())
                .append("\">")
                .append(words)
                .append("</mark>");
    }

    private void records() {
        List<String> names = marks.stream()
                .map(Mark::record)
                .filter(r -> !r.isEmpty())
                .distinct()
                .sorted()
                .toList();
        for (String name : names) {
            List<Mark> own = marks.stream().filter(m -> m.record().equals(name)).toList();
            boolean contradicted = own.stream().anyMatch(m -> m.kind().equals(Anchor.CONTRADICTS));
            out.append("<section tabindex=\"-1\" data-record=\"")
                    .append(escape(name))
                    .append(contradicted ? "\" class=\"contradicted" : "")
                    .append("\"><h3 dir=\"auto\">")
                    .append(escape(name))
                    .append(Optional.of(own.get(0).title())
                            .filter(t -> !t.isEmpty())
                            .map(t -> " · " + escape(t))
                            .orElse(""))
                    .append("</h3><ul>");
            own.forEach(m -> out.append("<li><a href=\"#t")
                    .append(m.span().start())
                    .append("\">")
                    .append(m.span())
                    .append("</a> ")
                    .append(escape(m.kind()))
                    .append("</li>"));
            out.append("</ul></section>");
        }
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
