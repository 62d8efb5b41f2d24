package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Fingerprint;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The hand-written part of a codebook as a chapter: HTML in it is shown and not obeyed, pictures are their captions, and
 * its headings are numbered below the chapter's. The only door to the Markdown library.
 */
final class Manual {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final int PART = 3;
    private static final int DEEPEST = 6;

    private final Node text;
    private final Outline outline;
    private final Map<Node, String> ids = new HashMap<>();
    private final Map<String, String> bySlug = new HashMap<>();

    private Manual(Node text, Outline outline) {
        this.text = text;
        this.outline = outline;
    }

    /** The chapter as XHTML, without its own heading. */
    record Chapter(Outline.Heading heading, String xhtml) {}

    /**
     * The manual of a dataset as the next chapter, if it has one with a word in it.
     *
     * @throws IOException if it cannot be read, or is not what was checked
     */
    static Optional<Chapter> of(Dataset dataset, Outline outline) throws IOException {
        if (dataset.manual().isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(dataset.manual().get());
        FileMark checked = dataset.files().get("manual.md");
        if (checked == null || !checked.sha256().equals(Fingerprint.sha256(bytes))) {
            throw new IOException(dataset.manual().get() + " is no longer the file that was checked");
        }
        String markdown = new String(bytes, StandardCharsets.UTF_8);
        return markdown.isBlank() ? Optional.empty() : Optional.of(of(markdown, outline));
    }

    static Chapter of(String markdown, Outline outline) {
        Node text = Parser.builder().extensions(EXTENSIONS).build().parse(Template.legal(markdown));
        return new Manual(text, outline).chapter();
    }

    private Chapter chapter() {
        String title = "Manual";
        if (text.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
            title = words(first);
            first.unlink();
        }
        Outline.Chapter chapter = outline.chapter("manual", title);
        number(chapter);
        mend();
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> this::attributes)
                .build();
        return new Chapter(chapter.heading(), renderer.render(text));
    }

    /** Moves the highest rank of headings right below the chapter's, and leaves no rank out. */
    private void number(Outline.Chapter chapter) {
        List<Integer> open = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Heading heading : headings()) {
            while (!open.isEmpty() && open.get(open.size() - 1) > heading.getLevel()) {
                open.remove(open.size() - 1);
                counts.subList(open.size() + 1, counts.size()).clear();
            }
            if (open.isEmpty() || open.get(open.size() - 1) < heading.getLevel()) {
                open.add(heading.getLevel());
            }
            if (counts.size() < open.size()) {
                counts.add(0);
            }
            int rank = open.size() - 1;
            counts.subList(rank + 1, counts.size()).clear();
            counts.set(rank, counts.get(rank) + 1);
            name(heading, chapter, counts);
        }
    }

    private void name(Heading heading, Outline.Chapter chapter, List<Integer> counts) {
        String words = words(heading);
        StringBuilder number = new StringBuilder(chapter.heading().number());
        counts.forEach(n -> number.append('.').append(n));
        String id = counts.size() == 1
                ? outline.part(chapter, "manual-" + words, words, false).id()
                : outline.free("manual-" + words);
        ids.put(heading, id);
        bySlug.putIfAbsent(slug(words), id);
        heading.setLevel(Math.min(DEEPEST, PART + counts.size() - 1));
        heading.prependChild(new Text(number + "\u2002"));
    }

    /** Takes pictures away, of which only the words are left, and links to headings that are not there. */
    private void mend() {
        List<Node> gone = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                visitChildren(image);
                gone.add(image);
            }

            @Override
            public void visit(Link link) {
                visitChildren(link);
                String to = link.getDestination();
                if (to.startsWith("#")) {
                    String id = bySlug.get(slug(to.substring(1)));
                    if (id == null) {
                        gone.add(link);
                    } else {
                        link.setDestination("#" + id);
                    }
                }
            }
        });
        gone.forEach(Manual::unwrap);
    }

    private static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        return headings;
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        String id = ids.get(node);
        if (id != null) {
            attributes.put("id", id);
        }
        if (node instanceof TableCell cell) {
            if (attributes.remove("align") != null && cell.getAlignment() != TableCell.Alignment.LEFT) {
                attributes.put("class", "number");
            }
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
        }
        if (node instanceof TableBlock) {
            // On a narrow screen it is moved sideways, which is to be done by keys, too.
            attributes.put("tabindex", "0");
        }
        // Not on items of lists: the PDF would put their marks over their first words.
        if (tag.equals("p") || tag.equals("td") || tag.equals("th")) {
            attributes.put("dir", "auto");
        }
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                words.append(html.getLiteral());
            }
        });
        return words.toString();
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
