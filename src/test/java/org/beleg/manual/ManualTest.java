package org.beleg.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ManualTest {
    @Test
    void aHeadingIsForThePartWhoseNameItBeginsWith() {
        assertEquals(Optional.of(Part.ABSTRACT), Part.named("Abstract: what it can and cannot answer"));
        assertEquals(Optional.of(Part.MISSING_VALUES), Part.named("Fehlende Werte"));
        assertEquals(Optional.of(Part.LIMITS), Part.named("KNOWN LIMITS"));
        assertEquals(Optional.of(Part.UNIVERSE), Part.named("Unit of analysis and cases"));
        assertEquals(Optional.empty(), Part.named("Unity"));
        assertEquals(Optional.empty(), Part.named("On the abstract"));
    }

    @Test
    void everyPartHasNamesInBothLanguagesInLowerCaseAndNoNameIsTakenTwice() {
        Set<String> taken = new HashSet<>();
        for (Part part : Part.values()) {
            assertTrue(part.names().size() > 1, part.word());
            part.names().forEach(name -> {
                assertEquals(name.toLowerCase(Locale.ROOT), name);
                assertTrue(taken.add(name) || name.equals("abstract"), name);
            });
        }
    }

    @Test
    void aCommentInAHeadingSaysWhatItIsForWhateverItsWords() {
        Manual manual = Manual.of("# T\n\n## Wovon die Rede ist <!-- part: universe -->\n\nx\n");
        Section section = manual.sections().get(0);
        assertEquals("Wovon die Rede ist", section.title());
        assertEquals(Optional.of(Part.UNIVERSE), section.part());
        assertEquals("T", manual.title());
        assertEquals(List.of(), manual.unknown());
    }

    @Test
    void aCommentThatMeansNothingIsNoted() {
        Manual manual = Manual.of("## A <!-- part: univers -->\n\n## B <!-- variable: x -->\n\n## C <!-- a note -->\n");
        assertEquals(List.of("univers", "variable"), manual.unknown());
    }

    @Test
    void variablesAreNamedWithOrWithoutTheirTable() {
        Manual manual = Manual.of("## A\n\n### B <!-- variables: x, t.y -->\n");
        assertEquals(List.of("x", "t.y"), manual.all().get(1).variables());
    }

    @Test
    void ranksThatAreLeftOutDoNotTearSectionsApart() {
        Manual manual = Manual.of("before\n\n### A\n\n##### B\n\n## C\n\n> # Quoted\n");
        assertEquals(
                List.of("", "A", "C"),
                manual.sections().stream().map(Section::title).toList());
        assertEquals("B", manual.sections().get(1).sections().get(0).title());
        assertFalse(manual.sections().get(2).isBare());
    }

    @Test
    void aSectionIsPrintedUnderItsNumberAndLinksFindIt() {
        Manual manual = Manual.of("## A\n\n[b](#the-b), [c](#c) <i>x</i>\n<!-- gone -->\n\n### The B\n\ny\n");
        Printing printing = new Printing();
        Section a = manual.sections().get(0);
        printing.put(a, new Printing.Place("4", "four", 2));
        printing.put(a.sections().get(0), new Printing.Place("4.1", "part", 3));
        String xhtml = printing.whole(a);
        assertTrue(xhtml.startsWith("<h2 id=\"four\" dir=\"auto\">4\u2002A</h2>"), xhtml);
        assertTrue(xhtml.contains("href=\"#part\">b</a>, c &lt;i&gt;x&lt;/i&gt;"), xhtml);
        assertTrue(xhtml.contains("<h3 id=\"part\" dir=\"auto\">4.1\u2002The B</h3>"), xhtml);
        assertFalse(xhtml.contains("gone"), xhtml);
        assertEquals(xhtml, printing.whole(a));
    }
}
