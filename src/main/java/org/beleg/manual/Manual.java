package org.beleg.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The hand-written part of a codebook by its sections. HTML in it is shown and not obeyed, comments are not shown, and
 * pictures are their captions. This room is the only door to the Markdown library.
 */
public final class Manual {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final String title;
    private final List<Section> sections = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private Manual(Node text) {
        text.accept(new Plain());
        Node first = text.getFirstChild();
        if (first instanceof Heading heading && heading.getLevel() == 1) {
            title = words(heading);
            heading.unlink();
        } else {
            title = "";
        }
        divide(text);
    }

    /** Reads a manual. */
    public static Manual of(String markdown) {
        return new Manual(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
    }

    /** The words of the heading of the first rank that it begins with; empty where it does not. */
    public String title() {
        return title;
    }

    /** The sections of the highest rank; the first has no heading where words stand before all headings. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** Every section, whatever its rank, in the order of the text. */
    public List<Section> all() {
        return sections.stream().flatMap(Section::all).toList();
    }

    /** Comments in headings that were to say what the section is for, and do not. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Whatever ranks are left out, each section is in the nearest before it of a higher rank. */
    private void divide(Node text) {
        List<Section> open = new ArrayList<>();
        Section now = new Section();
        for (Node node = text.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                keep(now);
                now = section(heading);
                while (!open.isEmpty() && level(open.get(open.size() - 1)) >= heading.getLevel()) {
                    open.remove(open.size() - 1);
                }
                if (!open.isEmpty()) {
                    open.get(open.size() - 1).add(now);
                } else {
                    sections.add(now);
                }
                open.add(now);
            } else {
                now.add(node);
            }
        }
        keep(now);
    }

    /** Words before all headings are a section too. */
    private void keep(Section section) {
        if (section.heading().isEmpty() && !section.isBare()) {
            sections.add(section);
        }
    }

    private static int level(Section section) {
        return section.heading().map(Heading::getLevel).orElse(1);
    }

    private Section section(Heading heading) {
        Section.Marks marks = Comments.taken(heading);
        unknown.addAll(marks.unknown());
        return new Section(heading, words(heading).strip(), marks);
    }

    /** The words of a node, without its marks. */
    static String words(Node node) {
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
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    /** Makes words of HTML, captions of pictures, and paragraphs of headings inside of other blocks. */
    private static final class Plain extends AbstractVisitor {
        @Override
        public void visit(HtmlInline html) {
            if (!Comments.isComment(html.getLiteral())) {
                html.insertAfter(new Text(html.getLiteral()));
                html.unlink();
            } else if (!(html.getParent() instanceof Heading)) {
                html.unlink();
            }
        }

        @Override
        public void visit(HtmlBlock html) {
            if (!Comments.isComment(html.getLiteral())) {
                Paragraph words = new Paragraph();
                words.appendChild(new Text(html.getLiteral().replaceAll("\\s+", " ")));
                html.insertAfter(words);
            }
            html.unlink();
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            if (heading.getParent() != null && heading.getParent().getParent() != null) {
                StrongEmphasis strong = new StrongEmphasis("**");
                for (Node child = heading.getFirstChild(); child != null; child = heading.getFirstChild()) {
                    strong.appendChild(child);
                }
                Paragraph words = new Paragraph();
                words.appendChild(strong);
                heading.insertAfter(words);
                heading.unlink();
            }
        }
    }

    static void unwrap(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
        node.unlink();
    }

    /** The first section that is for that, whatever its rank. */
    public Optional<Section> section(Part part) {
        return all().stream().filter(s -> s.part().equals(Optional.of(part))).findFirst();
    }
}
