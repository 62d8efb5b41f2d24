package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.beleg.check.Checked;
import org.beleg.dataset.About;
import org.beleg.dataset.Party;
import org.beleg.print.Imprint;
import org.beleg.print.Press;
import org.beleg.print.Sheet;
import org.junit.jupiter.api.Test;

/** The files of an archive say one thing. */
final class ContradictionTest {
    /** How a number stands in a file. */
    private static final String FEATURE = "\n{\"type\":\"Feature\",";

    private static final String PDF = "data/codebook.pdf";

    private static final List<String> NUMBERS = List.of(">N<", "\"N\"", "\"N B\"", ": N,", ": N\n");

    @Test
    void whatIsMadeDoesNotContradictItself() throws IOException {
        assertEquals(List.of(), Described.of(Described.BASE, Described.ALL).contradictions());
        assertEquals(
                List.of(), Described.of(Described.ONE_TABLE, Described.OTHER).contradictions());
        assertEquals(List.of(), Described.of(Described.SHIPPED, Set.of()).contradictions());
    }

    /** Each fact of each file is spoilt in turn: its text is replaced wherever the file has it. */
    @Test
    void whateverAFileSaysWronglyIsFound() throws IOException {
        Described good = Described.of(Described.BASE, Described.ALL);
        List<String> missed = new ArrayList<>();
        int spoilt = 0;
        for (Piece piece : Pieces.ALL) {
            String path = piece.label().path();
            if (path.equals(PDF)) {
                continue;
            }
            for (Map.Entry<String, String> fact :
                    piece.said(good.bytes(path)).facts().entrySet()) {
                spoilt++;
                if (!isFound(good, path, fact.getKey(), fact.getValue())) {
                    missed.add(path + ": " + fact);
                }
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(spoilt > 200, "facts: " + spoilt);
    }

    private static boolean isFound(Described good, String path, String fact, String said) throws IOException {
        String text = new String(good.bytes(path), StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(word(good, fact, said)));
        if (said.matches("\\d{1,9}")) {
            NUMBERS.forEach(n -> words.add(n.replace("N", said)));
        }
        for (String word : words) {
            if (text.contains(word)
                    && !isBare(word)
                    && isFoundWithout(good, path, fact, text.replace(word, other(word)))) {
                return true;
            }
        }
        return false;
    }

    /** A bare number stands in too many places. */
    private static boolean isBare(String word) {
        return word.matches("\\d{1,9}");
    }

    private static boolean isFoundWithout(Described good, String path, String fact, String spoilt) throws IOException {
        return good.with(path, spoilt.getBytes(StandardCharsets.UTF_8)).contradictions().stream()
                .anyMatch(c -> c.path().equals(path)
                        && c.fact().equals(fact)
                        && c.sentence().contains(path));
    }

    /** What of a fact stands in the file as it is. */
    private static String word(Described good, String fact, String said) {
        if (fact.equals(Said.AUTHORS)) {
            Party first = good.checked().dataset().about().creators().get(0);
            return ((Party.Person) first).givenName();
        }
        if (fact.equals(Said.FILES)) {
            return "tables/";
        }
        if (fact.equals(Said.TABLES)) {
            return Checked.path(good.checked().dataset().tables().get(0)).replaceFirst("tables/", "");
        }
        if (fact.equals(Said.PLACES)) {
            return FEATURE;
        }
        return said;
    }

    private static String other(String word) {
        if (word.equals(FEATURE)) {
            return "\n{\"type\":\"Feature\",\"id\":\"spare\"}," + FEATURE;
        }
        if (word.matches("\\W+\\d+\\D+")) {
            return word.replaceFirst("(\\d+)", "1$1");
        }
        char last = word.charAt(word.length() - 1);
        return word.substring(0, word.length() - 1) + (last == '1' ? '2' : last == '/' ? "s/" : '1');
    }

    /** Each fact of the PDF is spoilt in turn: another is printed with it. */
    @Test
    void whateverThePdfSaysWronglyOfItselfIsFound() throws IOException {
        Described good = Described.of(Described.BASE, Described.ALL);
        About about = good.checked().dataset().about();
        String title = "Codebook: " + about.title() + " " + about.version();
        List<String> names = about.creators().stream().map(Party::fullName).toList();
        List<String> swapped = List.of(names.get(1), names.get(0));
        LocalDate day = LocalDate.parse(about.date());
        String doi = about.doiUrl().orElseThrow();
        String license = about.license();
        assertEquals(Set.of(), facts(good, print(title, names, day, doi, license)));
        assertEquals(
                Set.of(Said.TITLE), facts(good, print("Codebook: x " + about.version(), names, day, doi, license)));
        assertEquals(Set.of(Said.VERSION), facts(good, print(title + "1", names, day, doi, license)));
        assertEquals(Set.of(Said.NAMES), facts(good, print(title, swapped, day, doi, license)));
        assertEquals(Set.of(Said.DATE), facts(good, print(title, names, day.plusDays(1), doi, license)));
        assertEquals(Set.of(Said.DOI), facts(good, print(title, names, day, doi + "1", license)));
        assertEquals(Set.of(Said.LICENSE), facts(good, print(title, names, day, doi, "CC-BY-4.0")));
    }

    @Test
    void aPdfThatSaysTwoThingsOfItselfIsFound() throws IOException {
        Described good = Described.of(Described.BASE, Described.ALL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(good.bytes(PDF))) {
            document.getDocumentInformation().setAuthor("Somebody else");
            document.save(out);
        }
        assertEquals(Set.of("form"), facts(good, out.toByteArray()));
    }

    private static Set<String> facts(Described good, byte[] pdf) throws IOException {
        return good.with(PDF, pdf).contradictions().stream()
                .filter(c -> c.path().equals(PDF))
                .map(Contradiction::fact)
                .collect(Collectors.toSet());
    }

    private static byte[] print(String title, List<String> authors, LocalDate day, String doi, String rights)
            throws IOException {
        Imprint imprint = new Imprint(
                title,
                "en",
                authors,
                "A codebook",
                List.of(),
                day,
                Optional.of(doi),
                rights,
                Optional.empty(),
                "A test");
        String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>x</title></head>"
                + "<body><h1>x</h1></body></html>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Press.print(new Sheet(page, imprint, List.of()), out);
        return out.toByteArray();
    }

    @Test
    void anotherOrderOfTheAuthorsIsFoundInEveryFileThatNamesThem() throws IOException {
        Described good = Described.of(Described.BASE, Described.ALL);
        String json = Files.readString(Described.BASE.resolve("dataset.json"));
        int person = json.indexOf("    {\n      \"familyName\": \"Carberry\"");
        int organisation = json.indexOf("    {\n      \"name\": \"Institute");
        int end = json.indexOf("\n  ],", organisation);
        String swapped = json.substring(0, person)
                + json.substring(organisation, end)
                + ",\n"
                + json.substring(person, organisation).stripTrailing().replaceFirst(",$", "")
                + json.substring(end);
        List<String> found =
                good.with("data/dataset.json", swapped.getBytes(StandardCharsets.UTF_8)).contradictions().stream()
                        .filter(c -> c.fact().equals(Said.AUTHORS))
                        .map(Contradiction::path)
                        .toList();
        List<String> saying = new ArrayList<>();
        for (Piece piece : Pieces.ALL) {
            String path = piece.label().path();
            if (piece.said(good.bytes(path)).facts().containsKey(Said.AUTHORS)) {
                saying.add(path);
            }
        }
        assertEquals(saying, found);
        assertTrue(saying.size() >= 9, saying.toString());
    }

    @Test
    void aFileThatIsNotThereOrNotListedIsFound() throws IOException {
        Described good = Described.of(Described.BASE, Described.ALL);
        assertTrue(good.without("data/LICENSE.txt").contradictions().stream()
                .anyMatch(c -> c.path().equals(Crate.PATH) && c.fact().equals(Said.FILES)));
        assertTrue(good.with("data/stray.txt", new byte[] {1}).contradictions().stream()
                .anyMatch(c -> c.path().equals(Crate.PATH) && c.fact().equals(Said.FILES)));
    }

    @Test
    void aFileThatCannotBeReadIsFound() throws IOException {
        Described good = Described.of(Described.BASE, Described.ALL);
        for (Piece piece : Pieces.ALL) {
            String path = piece.label().path();
            if (!piece.said(good.bytes(path)).facts().isEmpty()) {
                byte[] broken = "{\"a\": <".getBytes(StandardCharsets.UTF_8);
                assertTrue(
                        good.with(path, broken).contradictions().stream()
                                .anyMatch(c -> c.path().equals(path)),
                        path);
            }
        }
    }
}
