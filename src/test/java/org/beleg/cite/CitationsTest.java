package org.beleg.cite;

import static org.beleg.cite.Samples.cite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beleg.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CitationsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/cite");

    static List<String> names() {
        return Citations.names();
    }

    static List<String> namesForRecords() {
        return names().stream()
                .filter(n -> Citations.style(n).orElseThrow().citesRecords())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void citesAnOrganisationWithATestDoi(String name) throws IOException {
        Golden.assertSame(GOLDEN.resolve("organisation." + name), cite(name, Samples.work(Samples.ORGANISATION)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void citesPersonsWithEverythingFilled(String name) throws IOException {
        Golden.assertSame(GOLDEN.resolve("persons." + name), cite(name, Samples.persons()));
    }

    @ParameterizedTest
    @MethodSource("namesForRecords")
    void citesARecord(String name) throws IOException {
        Work record = Samples.work(Samples.ORGANISATION).record("E005", "the \"long\" strike");
        Golden.assertSame(GOLDEN.resolve("record." + name), cite(name, record));
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysOfATestDoiThatItIsOne(String name) {
        Pattern mark = Pattern.compile("(?i)\\btest[ -]doi\\b");
        assertTrue(mark.matcher(cite(name, Samples.work(Samples.ORGANISATION))).find());
        assertFalse(mark.matcher(cite(name, Samples.persons())).find());
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesNoControlCharacterAndNoWordOfADoiThatIsNotThere(String name) {
        String text = cite(name, Samples.work(Samples.NASTY));
        assertTrue(text.chars().allMatch(c -> c == '\n' || c == '\r' || (c >= ' ' && c != 0x85 && c != 0xfffe)), text);
        assertFalse(text.contains("doi.org"), text);
        assertTrue(text.contains("1.10"), text);
    }

    @Test
    void aRecordHasNoDoiToDescribe() {
        Work record = Samples.persons().record("E005", "");
        for (String name : List.of("cff", "datacite-xml", "datacite-json")) {
            assertThrows(IllegalArgumentException.class, () -> cite(name, record));
        }
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        assertEquals("tr", Locale.getDefault().getLanguage());
        String text = cite("din-iso-690", Samples.work(Samples.NASTY));
        assertTrue(text.startsWith("EINNAME"), text);
        assertEquals("tr", Locale.getDefault().getLanguage());
    }

    @Test
    void knowsTheNearestNameOfAWrongOne() {
        assertEquals(Optional.empty(), Citations.style("bibtext"));
        assertEquals(Optional.of("bibtex"), Citations.nearest("bibtext"));
        assertEquals(Optional.of("chicago"), Citations.nearest("chicago-author-date"));
        assertEquals(Optional.of("datacite-xml"), Citations.nearest("datacite"));
        assertEquals(Optional.empty(), Citations.nearest("vancouver-brackets"));
        assertTrue(names().contains(Citations.DEFAULT));
    }

    @Test
    void aFormatLoadsNothingOfCiteproc() throws ReflectiveOperationException, IOException {
        URL[] without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("citeproc"))
                .map(entry -> url(new File(entry).toURI()))
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(without, ClassLoader.getPlatformClassLoader())) {
            Class<?> samples = loader.loadClass(Alone.class.getName());
            assertTrue(samples.getMethod("cite", String.class)
                    .invoke(null, "bibtex")
                    .toString()
                    .startsWith("%"));
            assertThrows(
                    ReflectiveOperationException.class,
                    () -> samples.getMethod("cite", String.class).invoke(null, "apa"));
        }
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Cites in a class loader of its own. */
    public static final class Alone {
        private Alone() {}

        public static String cite(String style) {
            return Samples.cite(style, Samples.persons());
        }
    }
}
