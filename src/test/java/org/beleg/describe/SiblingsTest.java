package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beleg.dataset.Column;
import org.beleg.dataset.Table;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The codebook as page, as PDF, as Markdown and in DDI: all four say the same. */
final class SiblingsTest {
    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Set<Flavour> GERMAN = Set.of(Flavour.LANG_DE);

    @TempDir
    private Path temporary;

    /** A value of a variable and how often it occurs, as text. */
    private record Counted(String variable, String value, String count) {}

    static List<Described> datasets() throws IOException {
        return List.of(
                Described.of(Described.BASE, Described.ALL),
                Described.of(Described.ONE_TABLE, Described.ALL),
                Described.of(Described.ONE_TABLE, GERMAN));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyTableVariableLabelDefinitionAndValueIsInAllFour(Described described) throws Exception {
        Map<String, String> four = four(described);
        for (Table table : described.checked().dataset().tables()) {
            for (String words : words(table)) {
                four.forEach((name, text) -> assertTrue(text.contains(bare(words)), () -> name + ": " + words));
            }
        }
    }

    /** What every sibling must say of a table. */
    private static List<String> words(Table table) {
        List<String> words = new ArrayList<>(List.of(table.path(), table.description()));
        for (Column column : table.columns()) {
            words.addAll(List.of(column.name(), column.title(), column.description()));
            column.values().forEach(v -> words.addAll(List.of(v.text(), v.title(), v.description())));
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyCountIsTheSameInAllFour(Described described) throws Exception {
        List<Counted> page = ofPage(XmlText.read(root(described.bytes("data/codebook.html"))));
        assertFalse(page.isEmpty());
        assertEquals(
                page, ofPage(XmlText.read(root(rendered(described).getBytes(StandardCharsets.UTF_8)))), "Markdown");
        assertEquals(page, ofDdi(XmlText.read(described.bytes("data/codebook.ddi.xml"))), "DDI");
        String pdf = bare(pdf(described));
        for (Counted counted : page) {
            assertTrue(pdf.contains(bare(counted.value())), () -> "PDF: " + counted);
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void thePdfHasEveryHeadingAndEveryCellOfThePage(Described described) throws Exception {
        String pdf = bare(pdf(described));
        Element main = XmlText.all(XmlText.read(root(described.bytes("data/codebook.html"))), "body/main")
                .get(0);
        for (Element leaf : leaves(main)) {
            String words = bare(leaf.getTextContent());
            assertTrue(pdf.contains(words), () -> leaf.getTagName() + ": " + leaf.getTextContent());
        }
    }

    /** Elements that have words and no other element of their own in them. */
    private static List<Element> leaves(Element in) {
        List<Element> all = elements(in, "*");
        return all.stream()
                .filter(e -> e.getElementsByTagName("*").getLength() == 0)
                .filter(e -> Set.of("td", "th", "h2", "h3").contains(e.getTagName()))
                .toList();
    }

    private static Map<String, String> four(Described described) throws Exception {
        Map<String, String> four = new LinkedHashMap<>();
        four.put("page", bare(text(XmlText.read(root(described.bytes("data/codebook.html"))))));
        four.put("PDF", bare(pdf(described)));
        four.put("Markdown", bare(text(XmlText.read(root(rendered(described).getBytes(StandardCharsets.UTF_8))))));
        Element ddi = XmlText.read(described.bytes("data/codebook.ddi.xml"));
        StringBuilder names = new StringBuilder();
        elements(ddi, "var").forEach(v -> names.append(v.getAttribute("name")).append('\n'));
        four.put("DDI", bare(ddi.getTextContent() + names));
        return four;
    }

    private static String text(Element page) {
        return XmlText.all(page, "body").get(0).getTextContent();
    }

    /** Without spaces, hyphens of broken words and what only parts digits. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad\\u200b\\u202f\\u2002]+", "").replace("\ufeff", "");
    }

    private static byte[] root(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("<html")).getBytes(StandardCharsets.UTF_8);
    }

    private static String pdf(Described described) throws IOException {
        try (PDDocument document = Loader.loadPDF(described.bytes("data/codebook.pdf"))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Node markdown(Described described) {
        String text = new String(described.bytes("data/codebook.md"), StandardCharsets.UTF_8);
        return Parser.builder().extensions(TABLES).build().parse(text);
    }

    private static String rendered(Described described) {
        return "<html><body>"
                + HtmlRenderer.builder()
                        .extensions(TABLES)
                        .build()
                        .render(markdown(described))
                        .replace("<br>", "<br/>")
                + "</body></html>";
    }

    /** The tables of values, each after the last heading that is a variable's. */
    private static List<Counted> ofPage(Element page) {
        List<Counted> found = new ArrayList<>();
        String variable = "";
        for (Element element : elements(page, "*")) {
            if (element.getTagName().equals("h3")) {
                variable = elements(element, "code").stream()
                        .map(Element::getTextContent)
                        .findFirst()
                        .orElse("");
            } else if (element.getTagName().equals("h2")) {
                variable = "";
            } else if (element.getTagName().equals("table") && !variable.isEmpty()) {
                found.addAll(values(element, variable));
            }
        }
        return found;
    }

    /** Value, meaning where there is one, count, share. */
    private static List<Counted> values(Element table, String variable) {
        int columns = XmlText.all(table, "thead/tr/th").size();
        return columns < 3
                ? List.of()
                : XmlText.all(table, "tbody/tr").stream()
                        .map(row -> XmlText.all(row, "td"))
                        .map(cells -> new Counted(
                                variable,
                                bare(cells.get(0).getTextContent()),
                                bare(cells.get(columns - 2).getTextContent())))
                        .toList();
    }

    private static List<Counted> ofDdi(Element ddi) {
        return elements(ddi, "var").stream()
                .flatMap(v -> XmlText.all(v, "catgry").stream()
                        .map(c -> new Counted(
                                v.getAttribute("name"), bare(XmlText.text(c, "catValu")), XmlText.text(c, "catStat"))))
                .toList();
    }

    private static List<Element> elements(Element in, String name) {
        return IntStream.range(0, in.getElementsByTagName(name).getLength())
                .mapToObj(i -> (Element) in.getElementsByTagName(name).item(i))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void noLinkInsideTheMarkdownLeadsNowhere(Described described) {
        String text = new String(described.bytes("data/codebook.md"), StandardCharsets.UTF_8);
        Set<String> there = Pattern.compile("<a id=\"([^\"]*)\">")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        List<String> wanted = Pattern.compile("]\\(#([^)]*)\\)")
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertTrue(wanted.stream().anyMatch(w -> w.startsWith("table-of-")), "the list of tables has links");
        assertEquals(List.of(), wanted.stream().filter(w -> !there.contains(w)).toList());
    }

    @Test
    void nastyNamesAreWordsInMarkdownToo() throws IOException {
        Described nasty = Described.afresh(Nasty.dataset(temporary.resolve("nasty")), GERMAN);
        List<String> html = new ArrayList<>();
        markdown(nasty).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline inline) {
                html.add(inline.getLiteral());
            }

            @Override
            public void visit(HtmlBlock block) {
                html.add(block.getLiteral());
            }
        });
        assertEquals(
                List.of(),
                html.stream()
                        .filter(h -> !h.matches("<a id=\"[^\"<>]*\">|</a>|<br>"))
                        .toList());
        String text = bare(text(XmlText.read(root(rendered(nasty).getBytes(StandardCharsets.UTF_8)))));
        assertTrue(text.contains(bare(Nasty.TITLE)), text);
        for (Table table : nasty.checked().dataset().tables()) {
            for (Column column : table.columns()) {
                assertTrue(text.contains(bare(column.name())), column.name());
                column.values().forEach(v -> assertTrue(text.contains(bare(v.text() + v.title())), v.text()));
            }
        }
    }
}
