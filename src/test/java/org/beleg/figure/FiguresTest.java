package org.beleg.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.beleg.Fixture;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Shape;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FiguresTest {
    private static final Path SHIPPED = Path.of("dataset");
    private static final List<String> DATED =
            List.of("id:string:", "name:string:label", "day:string:date", "mode:string:modality");
    private static final List<String> PLACED = List.of(
            "id:string:",
            "name:string:name",
            "lat:number:latitude",
            "lon:number:longitude",
            "r:number:coordinate-uncertainty");
    private static final List<String> COUNTED = List.of(
            "id:string:",
            "what:string:measure",
            "low:number:estimate-low",
            "best:number:estimate-best",
            "high:number:estimate-high",
            "who:string:claimant",
            "group:string:claim-group",
            "unit:string:estimate-unit");

    @TempDir
    private Path temporary;

    /** A dataset that might break a figure. */
    record Hostile(String story, List<String> columns, List<String> rows, boolean drawn) {
        @Override
        public String toString() {
            return story;
        }
    }

    static Stream<Hostile> hostile() {
        return Stream.of(days(), places(), estimates()).flatMap(s -> s);
    }

    private static Stream<Hostile> days() {
        String longName = "a name that is so long that it cannot stand in any line ".repeat(8);
        return Stream.of(
                new Hostile("no dates", DATED, List.of("a,x,,", "b,y,,asserted"), false),
                new Hostile("no rows", DATED, List.of(), false),
                new Hostile("one event", DATED, List.of("a,x,2020-02-29,asserted"), true),
                new Hostile("one open event", DATED, List.of("a,x,2020-02-29/..,denied"), true),
                new Hostile(
                        "all before",
                        DATED,
                        rows(9, i -> i + "," + longName + ",[..2001-0" + (1 + i % 9) + "-05],"),
                        true),
                new Hostile(
                        "5000 events",
                        DATED,
                        rows(5000, i -> i + ",n,20" + two(i % 40) + "-" + two(1 + i % 12) + "-11,"),
                        true),
                new Hostile("3000 years", DATED, rows(300, i -> i + ",n," + (i * 10 + 1000) + ",predicted"), true),
                new Hostile("negative years", DATED, List.of("a,x,-0500,", "b,y,-0044-03-15,", "c,z,0476,"), true),
                new Hostile("far years", DATED, List.of("a,x,Y-170000002,", "b,y,Y17000,"), true),
                new Hostile("many far years", DATED, rows(60, i -> i + ",n,Y-" + (17_000 + i * 2_000_000) + ","), true),
                new Hostile(
                        "49 undated and one dated",
                        DATED,
                        rows(50, i -> i + ",n," + (i == 7 ? "1999" : "") + ","),
                        true),
                new Hostile(
                        "scripts",
                        DATED,
                        List.of(
                                "ا,الباغوز فوقاني في دير الزور,2019-02-09,",
                                "ב,שלום עולם,2019-02,denied",
                                "中,巴古斯之战是一场战役,2019,",
                                "ه,هەموو مرۆڤەکان Beleg 1.0,2019-03-01/2019-03-04,attempted"),
                        true),
                new Hostile("far names", DATED, List.of("x" + "y".repeat(300) + "," + longName + ",2000,"), true));
    }

    private static Stream<Hostile> places() {
        return Stream.of(
                new Hostile("no points", PLACED, List.of("a,x,,,", "b,y,,,5"), false),
                new Hostile(
                        "north pole",
                        PLACED,
                        List.of("a,Pole,90,0,100", "b,Near,89.9,120,", "c,Nearer,89.95,-170,"),
                        true),
                new Hostile("south pole", PLACED, List.of("a,Pole,-90,0,100", "b,Near,-80,120,50000"), true),
                new Hostile("both poles", PLACED, List.of("a,N,90,0,1000000", "b,S,-90,0,"), true),
                new Hostile(
                        "antimeridian",
                        PLACED,
                        List.of(
                                "a,Fiji,-17.8,178,10000",
                                "b,East,-16.8,-179.9,10000",
                                "c,On,-17,180,",
                                "d,On too,-17,-180,"),
                        true),
                new Hostile("one point", PLACED, rows(40, i -> i + ",Place " + i + ",34.459,40.951,3000"), true),
                new Hostile("one point without radius", PLACED, List.of("a,x,0,0,"), true),
                new Hostile("metres apart", PLACED, List.of("a,x,34.4590,40.9510,5", "b,y,34.4591,40.9511,5"), true),
                new Hostile(
                        "a radius of half the Earth",
                        PLACED,
                        List.of("a,x,34.4590,40.9510,20000000", "b,y,34.5,41,"),
                        true),
                new Hostile(
                        "the world",
                        PLACED,
                        rows(200, i -> i + ",Place " + i + "," + (i * 7 % 170 - 85) + "," + (i * 37 % 360 - 180) + ","),
                        true),
                new Hostile(
                        "a crowd",
                        PLACED,
                        rows(
                                60,
                                i -> i + ",A place with a name " + i + "," + (34 + i % 8 / 100.0) + ","
                                        + (40 + Math.floorDiv(i, 8) / 100.0) + ",900"),
                        true),
                new Hostile(
                        "very many",
                        PLACED,
                        rows(3000, i -> i + ",n," + (30 + i % 97 / 10.0) + "," + (35 + i % 89 / 10.0) + ",5000"),
                        true),
                new Hostile(
                        "scripts",
                        PLACED,
                        List.of("a,الباغوز,34.459,40.951,3000", "b,巴古斯,36.3,41.1,", "c,\"<&> \"\"x\"\"\",35,42,"),
                        true));
    }

    private static Stream<Hostile> estimates() {
        return Stream.of(
                new Hostile("no numbers", COUNTED, List.of("a,x,,,,w,,u"), false),
                new Hostile("zero", COUNTED, List.of("a,x,0,0,0,w,,u"), true),
                new Hostile(
                        "zero and huge",
                        COUNTED,
                        List.of("a,x,0,1,9,w,g,u", "b,x,,900000000000,,v,g,u", "c,x,0,,,v,g,u"),
                        true),
                new Hostile("huge", COUNTED, List.of("a,x,1" + "0".repeat(300) + ",,,w,g,u", "b,x,,1,,v,g,u"), true),
                new Hostile(
                        "beyond a double",
                        COUNTED,
                        List.of("a,x,1" + "0".repeat(400) + ",,,w,g,u", "b,x,,1,,v,g,u"),
                        true),
                new Hostile("tiny", COUNTED, List.of("a,x,0.00000001,0.00000002,0.00000003,w,g,u"), true),
                new Hostile("below zero", COUNTED, List.of("a,x,-5,-1,3,w,g,u", "b,x,,,-4,v,g,u"), true),
                new Hostile("many units", COUNTED, rows(60, i -> i + ",x,,1,,w,," + i), true),
                new Hostile(
                        "many claims",
                        COUNTED,
                        rows(500, i -> i + ",x," + i + "," + (i + 3) + "," + (2 * i + 9) + ",w,g" + i % 7 + ",u"),
                        true),
                new Hostile("bounds alone", COUNTED, List.of("a,x,7,,,w,g,u", "b,x,,,9,w,g,u", "c,x,,,1,w,g,u"), true),
                new Hostile(
                        "scripts", COUNTED, List.of("ا,الباغوز فوقاني,1,2,3,من قال,م,كم", "b,巴古斯,,5,,谁,م,كم"), true));
    }

    private interface Written {
        String row(int i);
    }

    private static List<String> rows(int count, Written row) {
        return IntStream.range(0, count).mapToObj(row::row).toList();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileTableIsDrawnInItsFrameOrNotAtAll(Hostile hostile) throws IOException {
        Drawn drawn = Drawn.of(Drawn.table(temporary, hostile.columns(), hostile.rows()));
        assertEquals(hostile.drawn() ? 2 : 1, drawn.figures().all().size());
        drawn.figures().all().forEach(FiguresTest::assertTidy);
        Drawn again = Drawn.of(temporary);
        assertEquals(svgs(drawn), svgs(again));
    }

    @Test
    void thePicturesOfTheFixturesAreTidyInBothLanguages() throws IOException {
        for (Path folder :
                List.of(SHIPPED, Fixture.FIXTURES.resolve("base"), Fixture.FIXTURES.resolve("good/one-table"))) {
            for (String language : List.of("en", "de")) {
                Drawn drawn = Drawn.of(folder, language);
                drawn.figures().all().forEach(FiguresTest::assertTidy);
                assertEquals(svgs(drawn), svgs(Drawn.of(folder, language)));
            }
        }
    }

    private static List<String> svgs(Drawn drawn) {
        return drawn.figures().all().stream().map(Figure::svg).toList();
    }

    /** Words and shapes lie in the picture; no words lie over each other; something is said. */
    static void assertTidy(Figure figure) {
        Frame all = figure.picture().frame();
        assertTrue(figure.picture().width() <= 166 && figure.picture().height() <= 215, figure.title());
        List<Shape.Words> words = figure.picture().words();
        for (int i = 0; i < words.size(); i++) {
            Frame one = words.get(i).frame().grown(-0.12);
            assertTrue(all.holds(one), figure.title() + ": " + words.get(i));
            for (int j = i + 1; j < words.size(); j++) {
                assertFalse(
                        one.meets(words.get(j).frame().grown(-0.12)),
                        figure.title() + ": " + words.get(i) + " and " + words.get(j));
            }
        }
        for (Shape shape : figure.picture().shapes()) {
            assertTrue(all.grown(0.6).holds(extent(shape)), figure.title() + ": " + shape);
        }
        assertFalse(figure.alt().isBlank());
        assertFalse(figure.alt().contains("NaN") || figure.svg().contains("NaN"), figure.svg());
    }

    private static Frame extent(Shape shape) {
        if (shape instanceof Shape.Box box) {
            return new Frame(box.x(), box.y(), box.width(), box.height());
        }
        if (shape instanceof Shape.Dot dot) {
            return new Frame(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius());
        }
        if (shape instanceof Shape.Line line) {
            double left = Math.min(line.x1(), line.x2());
            double top = Math.min(line.y1(), line.y2());
            return new Frame(left, top, Math.abs(line.x1() - line.x2()), Math.abs(line.y1() - line.y2()));
        }
        return shape instanceof Shape.Path path ? extent(path.data()) : new Frame(1, 1, 1, 1);
    }

    private static Frame extent(String data) {
        double[] box = {1e9, 1e9, -1e9, -1e9};
        List<Double> numbers = Stream.of(data.split("[MLCZ ]+", -1))
                .filter(n -> !n.isEmpty())
                .map(Double::valueOf)
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            box[i % 2] = Math.min(box[i % 2], numbers.get(i));
            box[2 + i % 2] = Math.max(box[2 + i % 2], numbers.get(i));
        }
        return new Frame(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    }

    @Test
    void theNumbersOfTheTimelineAreThoseOfTheTable() throws IOException {
        Figure figure = figure(Drawn.of(SHIPPED), "Events");
        List<CSVRecord> rows = csv(SHIPPED.resolve("events.csv"));
        long open = count(
                rows,
                r -> r.get("date_latest").isEmpty() && !r.get("date_earliest").isEmpty());
        long before = count(
                rows,
                r -> r.get("date_earliest").isEmpty() && !r.get("date_latest").isEmpty());
        long undated = count(
                rows,
                r -> r.get("date_earliest").isEmpty() && r.get("date_latest").isEmpty());
        long day = count(
                rows,
                r -> !r.get("date_latest").isEmpty() && r.get("date_earliest").equals(r.get("date_latest")));
        long interval = rows.size() - open - before - undated - day;
        String alt = figure.alt();
        assertTrue(alt.startsWith(rows.size() + " rows: " + day + " on a single day, " + interval + " somewhere"), alt);
        assertTrue(alt.contains(before + " up to a last day"), alt);
        assertTrue(alt.contains(open + " from a first day on"), alt);
        assertTrue(alt.contains(undated + " without a date"), alt);
        assertTrue(alt.contains("The first day named is 2019-02-09, the last 2019-03-28."), alt);
        long against = count(rows, r -> List.of("denied", "negated").contains(r.get("modality")));
        assertTrue(alt.contains(against + " as denied or negated"), alt);
        long claims = count(rows, r -> r.get("modality").equals("reported"));
        assertTrue(alt.contains(claims + " as a claim"), alt);
        // A bar for each that is dated but on no single day, and one in the legend for each look.
        long bars = figure.picture().shapes().stream()
                .filter(s -> s instanceof Shape.Box b && b.look().line() != Ink.NONE)
                .count();
        assertEquals(rows.size() - undated - day + 4, bars);
    }

    @Test
    void theNumbersOfTheMapAreThoseOfTheTable() throws IOException {
        Figure figure = figure(Drawn.of(SHIPPED), "Locations");
        List<CSVRecord> rows = csv(SHIPPED.resolve("locations.csv"));
        long pointed = count(rows, r -> !r.get("lat").isEmpty());
        long different = rows.stream()
                .map(r -> r.get("lat") + " " + r.get("lon"))
                .filter(p -> !p.isBlank())
                .distinct()
                .count();
        String alt = figure.alt();
        assertTrue(
                alt.startsWith(pointed + " of " + rows.size() + " places have a point, on " + different + " different"),
                alt);
        assertTrue(alt.contains("from 2,000 to 5,000 metres"), alt);
        assertTrue(alt.contains("36.376°N 41.149°E: al-Hol camp."), alt);
        assertTrue(figure.caption().contains("Natural Earth"), figure.caption());
        assertTrue(figure.caption().contains(rows.size() - pointed + " places have no point"), figure.caption());
    }

    @Test
    void competingEstimatesStandSideBySideWithTheirClaimants() throws IOException {
        Figure figure = figure(Drawn.of(SHIPPED), "Figures");
        List<CSVRecord> rows = csv(SHIPPED.resolve("figures.csv"));
        long numbers = count(rows, r -> !(r.get("low") + r.get("best") + r.get("high")).isEmpty());
        assertTrue(figure.alt().startsWith(numbers + " of " + rows.size() + " rows have a number."), figure.alt());
        assertTrue(figure.alt().contains("Group G1: 2 claims, from 2,000 to 2,000."), figure.alt());
        assertTrue(figure.alt().contains("F009 Surrendered at least 12 (The report itself)"), figure.alt());
        assertTrue(figure.alt().contains("F005 Held about 2,000 (The report itself)"), figure.alt());
        List<String> words =
                figure.picture().words().stream().map(Shape.Words::text).toList();
        assertTrue(
                words.containsAll(List.of("≥ 12", "≈ 2,000", "10,689", "Commanders (force unnamed)", "United Nations")),
                words::toString);
        assertEquals(3, words.indexOf("F007") - words.indexOf("F005") - 2, words::toString);
    }

    @Test
    void aNumberThatIsForetoldIsNotOneThatIsSo() throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary.resolve("foretold"));
        String first = Files.readAllLines(folder.resolve("counts.csv")).get(1).split(",", 2)[0];
        Fixture.change(folder, "counts.csv", first, "mode", "foretold");
        Figure figure = Drawn.of(folder).figures().all().stream()
                .filter(f -> f.alt().contains(first + " "))
                .findFirst()
                .orElseThrow();
        assertTrue(figure.alt().matches("(?s).*" + first + " [^;.]*, [Ff]oretold.*"), figure.alt());
    }

    @Test
    void theDiagramHasAnArrowForEachTableThatIsReferredTo() throws IOException {
        Figure figure = Drawn.of(SHIPPED).figures().tables();
        assertTrue(figure.alt().startsWith("9 tables. "), figure.alt());
        assertTrue(figure.alt().contains("figures refers to actors, events, locations, figures."), figure.alt());
    }

    @Test
    void fortyTablesAndOneAreReadable() throws IOException {
        for (int count : List.of(1, 6, 40)) {
            Path folder = temporary.resolve("t" + count);
            many(folder, count);
            Figure figure = Drawn.of(folder).figures().tables();
            assertTidy(figure);
            assertTrue(figure.alt().startsWith(count + (count == 1 ? " table." : " tables.")), figure.alt());
            assertTrue(figure.picture().words().stream().allMatch(w -> w.type().size() >= 1.7), "letters are legible");
        }
    }

    private static void many(Path folder, int count) throws IOException {
        Files.createDirectories(folder.resolve("schema"));
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "table_with_a_name_" + i;
            tables.add("{\"name\": \"%s\", \"path\": \"%s.csv\", \"schema\": \"%s.json\", \"title\": \"T%d\"}"
                    .formatted(name, name, name, i));
            // Some refer to two before, one to itself, and two to each other.
            String to = i == 1 && count > 2 ? "table_with_a_name_2" : "table_with_a_name_" + i / 2;
            String other = "table_with_a_name_" + i / 3;
            Files.writeString(folder.resolve("schema/" + name + ".json"), """
                    {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "beleg": {"key": ["id"],
                     "references": [{"columns": ["a"], "to": ["%s"]}, {"columns": ["b"], "to": ["%s"]}]},
                     "properties": {"id": {"type": "string"}, "a": {"type": "string"}, "b": {"type": "string"}}}
                    """.formatted(to, other));
            Files.writeString(folder.resolve(name + ".csv"), "id,a,b\n");
        }
        Files.writeString(folder.resolve("dataset.json"), """
                {"name": "made", "title": "Made", "version": "1.0.0", "date": "2020-02-29", "license": "CC0-1.0",
                 "language": "en", "description": "Made for a test.", "keywords": ["x"], "creators": [{"name": "N"}],
                 "publisher": "P", "tables": [%s]}
                """.formatted(String.join(", ", tables)));
    }

    @Test
    void manyEventsAreCountedByPeriods() throws IOException {
        Path folder = Drawn.table(
                temporary,
                DATED,
                rows(5000, i -> i + ",n," + (i < 4000 ? "2001-0" + (1 + i % 2) : i < 4500 ? "2001/2003" : "") + ","));
        Figure figure = Drawn.of(folder).first();
        assertTrue(
                figure.alt().startsWith("5,000 rows: 4,500 somewhere in an interval, 500 without a date."),
                figure.alt());
        assertTrue(figure.alt().contains("4,000 lie in a single one for sure"), figure.alt());
        assertTrue(
                figure.alt().contains("in the one that begins 2001-01: 2,000 for sure, and 500 more may."),
                figure.alt());
    }

    @Test
    void ofAGreatTableTheFirstRowsAreDrawnUnlessItsDatesAreCountedAlready() throws IOException {
        List<String> columns = new ArrayList<>(PLACED);
        columns.addAll(List.of("day:string:date", "best:number:estimate-best"));
        int count = 200_001;
        Drawn.table(temporary, columns, rows(count, i -> i + ",n,34,40,5,2001-01-0" + (1 + i % 3) + "," + i % 9));
        List<Figure> figures = Drawn.of(temporary).figures().all();
        String said = "Drawn from the first 200,000 of 200,001 rows.";
        assertTrue(
                figures.get(1).alt().endsWith(said) && figures.get(1).caption().endsWith(said),
                figures.get(1).alt());
        assertTrue(
                figures.get(2).alt().endsWith(said) && figures.get(2).caption().endsWith(said),
                figures.get(2).alt());
        Path dated = temporary.resolve("dated");
        Drawn.table(dated, DATED, rows(count, i -> i + ",n,2001-01-0" + (1 + i % 3) + ","));
        assertTrue(Drawn.of(dated).first().alt().startsWith("200,001 rows: 200,001 on a single day."));
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() throws IOException {
        Path folder = Drawn.table(temporary, COUNTED, List.of("a,x,0.5,1234.5,10689,w,,u"));
        assertTrue(svgs(Drawn.of(folder, "en")).get(1).contains("1234.5"), "English");
        String german = svgs(Drawn.of(folder, "de")).get(1);
        assertTrue(german.contains("1234,5") && german.contains("10.689"), german);
        assertFalse(german.contains("1234.5"), german);
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertEquals(sentences("en").keySet(), sentences("de").keySet());
        sentences("en").forEach((name, sentence) -> {
            String german =
                    Objects.requireNonNull(sentences("de").get(name)).asString().orElseThrow();
            String english = sentence.asString().orElseThrow();
            for (int i = 0; i < 6; i++) {
                assertEquals(english.contains("{" + i + "}"), german.contains("{" + i + "}"), name);
            }
        });
    }

    private static Map<String, Json> sentences(String language) {
        try {
            byte[] bytes =
                    Files.readAllBytes(Path.of("src/main/resources/org/beleg/figure/figures." + language + ".json"));
            JsonText text = JsonText.read(bytes);
            assertEquals(Optional.empty(), text.fault());
            return text.value().members();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Figure figure(Drawn drawn, String table) {
        return drawn.figures().all().stream()
                .filter(f -> f.title().startsWith(table + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static long count(List<CSVRecord> rows, Predicate<CSVRecord> which) {
        return rows.stream().filter(which).count();
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
