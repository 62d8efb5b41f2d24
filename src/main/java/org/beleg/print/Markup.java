package org.beleg.print;

import java.io.IOException;
import java.io.StringReader;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a sheet's XHTML and adds what a tagged PDF needs: outline, language, title, words for every link. */
final class Markup {
    private static final List<String> OUTLINED = List.of("h1", "h2", "h3");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Before a title that is the text itself, said because the page has its glyphs from left to right. */
    static final String SPOKEN = "\uF8FF";

    private final Document document;
    private final List<Element> headings = new ArrayList<>();
    private int named;

    private Markup(Document document) {
        this.document = document;
    }

    /** The sheet's page, ready to be laid out. */
    static Document of(Sheet sheet) {
        Markup markup = new Markup(parse(sheet.xhtml()));
        Element root = markup.document.getDocumentElement();
        root.setAttribute("lang", sheet.imprint().language());
        Element head = markup.head(root);
        markup.add(head, "title").setTextContent(sheet.imprint().title());
        Element subject = markup.add(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", sheet.imprint().subject());
        markup.mend(root);
        markup.outline(markup.add(head, "bookmarks"));
        return markup.document;
    }

    /** All that is to be read in the page. */
    static String words(Document page) {
        NodeList bodies = page.getElementsByTagName("body");
        return bodies.getLength() == 0 ? "" : bodies.item(0).getTextContent();
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // A document type may be named, but nothing is fetched for it.
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXParseException e) {
            throw new IllegalArgumentException("not well-formed, line " + e.getLineNumber() + ": " + e.getMessage(), e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not XHTML: " + e.getMessage(), e);
        }
    }

    private Element head(Element root) {
        NodeList heads = root.getElementsByTagName("head");
        if (heads.getLength() > 0) {
            Element head = (Element) heads.item(0);
            NodeList titles = head.getElementsByTagName("title");
            while (titles.getLength() > 0) {
                titles.item(0).getParentNode().removeChild(titles.item(0));
            }
            return head;
        }
        Element head = document.createElementNS(root.getNamespaceURI(), "head");
        root.insertBefore(head, root.getFirstChild());
        return head;
    }

    private Element add(Element parent, String name) {
        Element child = document.createElementNS(parent.getNamespaceURI(), name);
        parent.appendChild(child);
        return child;
    }

    /** Bookmarks for the headings, each under the nearest greater one before it. */
    private void outline(Element bookmarks) {
        Deque<Element> path = new ArrayDeque<>();
        Deque<Integer> ranks = new ArrayDeque<>();
        for (Element heading : headings) {
            int rank = OUTLINED.indexOf(heading.getTagName());
            while (!ranks.isEmpty() && ranks.peek() >= rank) {
                ranks.pop();
                path.pop();
            }
            Element bookmark = add(path.isEmpty() ? bookmarks : path.peek(), "bookmark");
            bookmark.setAttribute("name", words(heading));
            bookmark.setAttribute("href", "#" + id(heading));
            ranks.push(rank);
            path.push(bookmark);
        }
    }

    private String id(Element heading) {
        if (heading.getAttribute("id").isEmpty()) {
            named++;
            heading.setAttribute("id", "beleg-heading-" + named);
        }
        return heading.getAttribute("id");
    }

    private void mend(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                // The fonts set no mark over a letter: both must be one character where there is one.
                text.setData(Normalizer.normalize(text.getData(), Normalizer.Form.NFC));
                child = Compositor.tie(text);
            } else if (child instanceof Element element) {
                mend(element);
                if (element.getTagName().equals("svg")) {
                    tell(element);
                    continue;
                }
                Compositor.set(element);
                if (OUTLINED.contains(element.getTagName())) {
                    headings.add(element);
                }
                if (element.getAttribute("title").isEmpty()) {
                    name(element);
                }
            }
        }
    }

    /** Gives a link its words, and right-to-left text itself, as a title, which becomes what a reader is told. */
    private static void name(Element element) {
        boolean link = element.getTagName().equals("a");
        if (!link && hasElements(element)) {
            return;
        }
        String words = words(element);
        char[] chars = words.toCharArray();
        if (link) {
            element.setAttribute("title", words);
        } else if (Bidi.requiresBidi(chars, 0, chars.length)) {
            element.setAttribute("title", SPOKEN + words);
        }
    }

    private static boolean hasElements(Element element) {
        Node child = element.getFirstChild();
        while (child != null && !(child instanceof Element)) {
            child = child.getNextSibling();
        }
        return child != null;
    }

    /** Gives a picture what its title and description say, for those who do not see it. */
    private static void tell(Element svg) {
        StringBuilder said = new StringBuilder();
        for (String part : List.of("title", "desc")) {
            NodeList parts = svg.getElementsByTagName(part);
            if (parts.getLength() > 0) {
                said.append(said.isEmpty() ? "" : " ").append(words((Element) parts.item(0)));
            }
        }
        svg.setAttribute("alt", said.toString());
    }

    private static String words(Element element) {
        return SPACES.matcher(element.getTextContent().strip()).replaceAll(" ");
    }
}
