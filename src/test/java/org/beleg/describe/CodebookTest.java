package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beleg.Fixture;
import org.beleg.Golden;
import org.beleg.check.Engine;
import org.beleg.check.Progress;
import org.beleg.check.Report;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.WordRuns;
import org.beleg.print.Archival;
import org.beleg.print.Look;
import org.beleg.print.Press;
import org.beleg.profile.Profile;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.beleg.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class CodebookTest {
    private static final Path BASE = Fixture.FIXTURES.resolve("base");
    private static final Path SHIPPED = Path.of("dataset");

    private static final Pattern LISTED = Pattern.compile("((?:Table|Figure) \\d+)\\s+[. ]{9,}(\\d+)$");
    private static final Pattern CAPTION = Pattern.compile("((?:Table|Figure) \\d+)[. ]");

    @TempDir
    private Path temporary;

    static Codebook codebook(Path folder, Path sources) throws IOException {
        Dataset dataset = Folder.read(folder);
        Profile profile = new Profile(dataset);
        Report report = Engine.run(
                new Subject(dataset, Texts.in(sources, dataset)),
                Rules.all(),
                List.of(profile),
                Way.usual(),
                Progress.SILENT);
        assertEquals(0, report.counts().errors(), () -> Fixture.lines(report));
        return new Codebook(report.passed().orElseThrow(), profile, "0.0.0", "en");
    }

    private static Document parsed(String xhtml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xhtml)));
    }

    private static String words(Document page) {
        NodeList styles = page.getElementsByTagName("style");
        while (styles.getLength() > 0) {
            styles.item(0).getParentNode().removeChild(styles.item(0));
        }
        return page.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    }

    /** Headings with what they are called by links, and the heads of tables. */
    private static String skeleton(Document page) {
        NodeList all = page.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(e -> e.getTagName().matches("h[1-6]|thead|caption"))
                .map(e -> e.getTagName()
                        + (e.getAttribute("id").isEmpty() ? "" : " #" + e.getAttribute("id"))
                        + " "
                        + e.getTextContent().replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void theSkeletonOfTheBaseIsAsItWasLookedAt() throws Exception {
        Document page = parsed(codebook(BASE, BASE.resolve("sources")).html());
        Golden.assertSame(Path.of("src/test/resources/golden/codebook-base.txt"), skeleton(page));
    }

    private static Path withoutManual(Path folder) throws IOException {
        return Fixture.laid(Fixture.FIXTURES.resolve("bad/manual-part-missing--no-manual"), folder);
    }

    @Test
    void everyLinkInsideLeadsSomewhereAndNoNameIsTakenTwice() throws Exception {
        assertLinked(codebook(BASE, BASE.resolve("sources")));
        assertLinked(codebook(Nasty.dataset(temporary.resolve("nasty")), temporary));
        assertLinked(codebook(withoutManual(temporary), temporary));
    }

    private static void assertLinked(Codebook codebook) throws Exception {
        Document page = parsed(codebook.html());
        NodeList all = page.getElementsByTagName("*");
        List<Element> elements = IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
        List<String> ids = elements.stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        elements.stream()
                .map(e -> e.getAttribute("href"))
                .filter(h -> h.startsWith("#"))
                .forEach(h -> assertTrue(ids.contains(h.substring(1)), h));
    }

    @Test
    void aCodebookWithoutAManualSaysAllThatIsKnownAndHasNoEmptyChapter() throws Exception {
        Document page = parsed(codebook(withoutManual(temporary), temporary).html());
        String words = words(page);
        assertTrue(words.contains("An empty cell is a missing value."), words);
        assertTrue(words.contains("There is no manual: the codebook says only"), words);
        assertFalse(skeleton(page).contains("Ethics"), skeleton(page));
    }

    @Test
    void anInstructionStandsOnceAtTheFirstOfItsVariablesAndTheOthersLeadThere() throws Exception {
        String html = codebook(BASE, BASE.resolve("sources")).html();
        assertEquals(2, html.split("the text decides, not the coder", -1).length);
        String variable =
                html.substring(html.indexOf("id=\"happenings.mode\""), html.indexOf("id=\"happenings.stance\""));
        assertTrue(variable.contains("the text decides, not the coder"), variable);
        assertTrue(html.contains("<a href=\"#coding-happenings.day\"><code>happenings.day</code></a>"), html);
        String chapter = html.substring(html.indexOf("id=\"instructions\""), html.indexOf("id=\"tables\""));
        assertTrue(chapter.contains("Names of ships are not coded."), chapter);
        assertFalse(chapter.contains("A day is written"), chapter);
    }

    @Test
    void whatAValueIsInOtherSchemesStandsBesideIt() throws Exception {
        String words = words(parsed(
                codebook(Nasty.dataset(temporary.resolve("nasty")), temporary).html()));
        assertTrue(words.contains("Them & <us>: x|`y`"), words);
    }

    @Test
    void everyRuleThatAVariableNamesIsARuleOfTheToolkit() {
        for (String code : List.of(
                "schema-violated", "key-repeated", "reference-dangling", "values-out-of-order", "values-alike")) {
            assertTrue(Rules.of(code).isPresent(), code);
        }
    }

    @Test
    void thePageAsksForNothingFromAnywhere() throws IOException {
        String page = codebook(BASE, BASE.resolve("sources")).html().replace(SchemaOrg.BEGIN, "");
        String search = "<script>" + Search.script().text() + "</script>";
        assertTrue(page.contains(search));
        page = page.replace(search, "");
        assertFalse(page.matches("(?s).*(<script|<img|<link|<iframe|@import|url\\().*"));
    }

    @Test
    void theWordsOfASourceThatMayNotBePassedOnAreNotInIt() throws Exception {
        String page = words(parsed(codebook(BASE, BASE.resolve("sources")).html()));
        String source = Files.readString(BASE.resolve("sources/faehre.de.txt"));
        assertEquals(0, new WordRuns(source).longest(page));
        assertTrue(new WordRuns(source).longest(source) > 0);
    }

    @Test
    void whatWasNotEvaluatedStandsBeforeTheContents() throws IOException {
        String page = codebook(BASE, temporary).html();
        String front = page.substring(0, page.indexOf("<nav"));
        assertTrue(front.contains("were not evaluated"), front);
        assertTrue(front.contains("passage-changed"), front);
    }

    @Test
    void theSameDatasetGivesTheSamePage() throws IOException {
        assertEquals(codebook(BASE, temporary).html(), codebook(BASE, temporary).html());
    }

    @Test
    void nastyWordsStayWordsAndThePdfIsArchivalAndAccessible() throws Exception {
        Codebook codebook = codebook(Nasty.dataset(temporary.resolve("nasty")), temporary);
        String words = words(parsed(codebook.html()));
        assertTrue(words.contains(Nasty.TITLE.replaceAll("\\s+", " ")), words);
        assertTrue(words.contains("<script>alert(1)</script>"), words);
        assertTrue(words.contains("<script>alert(2)</script> and a picture"), words);
        assertTrue(words.contains("Deep <b>first</b>"), words);
        assertFalse(codebook.html().contains("p.png"), "a picture is its caption");
        assertTrue(words.contains("TEST DOI – does not resolve"), words);
        assertFalse(words.contains("freely entered"), words);
        assertArchivalAndAccessible(codebook);
    }

    @Test
    void theCodebookOfTheShippedDatasetIsArchivalAndAccessibleAndHasNoWordsOfItsSource() throws Exception {
        Path sources = Path.of(System.getProperty("shared.dir", "")).resolve("sources");
        Codebook codebook = codebook(SHIPPED, sources);
        assertArchivalAndAccessible(codebook);
        Path text = sources.resolve("report.de.txt");
        assumeTrue(Files.isRegularFile(text), "the text of the source is not held");
        assertEquals(0, new WordRuns(Files.readString(text)).longest(words(parsed(codebook.html()))));
    }

    private static void assertArchivalAndAccessible(Codebook codebook) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(List.of(), codebook.pdf(out));
        assertEquals(List.of(), Look.faults(out.toByteArray()));
        Archival.assertHolds(out.toByteArray());
        assertEquals(List.of(), astray(out.toByteArray()));
    }

    /** Lines of the lists of tables and figures that name another page than the one on which it begins. */
    private static List<String> astray(byte[] pdf) throws IOException {
        Map<String, String> begins = new LinkedHashMap<>();
        Map<String, String> named = new LinkedHashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                for (String line : stripper.getText(document).lines().toList()) {
                    Matcher listed = LISTED.matcher(line);
                    Matcher caption = CAPTION.matcher(line);
                    if (listed.find()) {
                        named.put(listed.group(1), listed.group(2));
                    } else if (caption.lookingAt()) {
                        begins.putIfAbsent(caption.group(1), String.valueOf(page));
                    }
                }
            }
        }
        assertFalse(named.isEmpty(), "there is no list of tables");
        return named.entrySet().stream()
                .filter(e -> !e.getValue().equals(begins.get(e.getKey())))
                .map(e ->
                        e.getKey() + " is said to be on page " + e.getValue() + " and is on " + begins.get(e.getKey()))
                .toList();
    }

    @Test
    void everyCharacterOfThePageCanBePrinted() throws Exception {
        String page = words(parsed(codebook(BASE, BASE.resolve("sources")).html()));
        assertEquals(List.of(), Press.missing(page));
    }
}
