package org.beleg.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.junit.jupiter.api.Test;

/** Passages are found again where that is proved, and only there. */
final class MovedTest {
    private static final String OLD = """
            🚢 The ferry ran aground at dawn, the harbour master said.
            Some 40 passengers waited on deck – “nobody was hurt”, he wrote.
            At noon the ferry was towed off; the harbour master thanked the crew of the tug.
            The mate café owner Renée served soup to 12 of them.
            وصل اثنا عشر راكبا إلى الميناء القديم في المساء.
            שנים עשר נוסעים הגיעו לנמל הישן בערב.
            """;

    private static SourceText text(String text) {
        return SourceText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Anchor anchor(String in, String words, int occurrence) {
        SourceText text = text(in);
        Span span = text.find(words).get(occurrence);
        Fingerprint print = Fingerprint.of(text, span);
        return new Anchor(
                Optional.of("R"),
                Optional.of("primary"),
                "S",
                span,
                Optional.of(print.sha256()),
                Optional.of(print.norm()),
                Optional.of(print.context()));
    }

    private static Found seek(Anchor anchor, String now) {
        return Moved.of(List.of(anchor), text(now), Optional.empty()).get(0);
    }

    private static void assertFound(String words, Grade grade, Found found, String now) {
        assertEquals(grade, found.grade(), found.how());
        assertEquals(words, text(now).passage(found.span().orElseThrow()));
    }

    @Test
    void aPassageThatStandsWhereItStoodIsExact() {
        Found found = seek(anchor(OLD, "Some 40 passengers", 0), OLD);
        assertFound("Some 40 passengers", Grade.EXACT, found, OLD);
        assertTrue(found.grade().isVerified());
    }

    @Test
    void onlyExactIsCalledVerified() {
        for (Grade grade : Grade.values()) {
            assertEquals(grade == Grade.EXACT, grade.isVerified(), grade.word());
        }
    }

    @Test
    void emojiMarksArabicAndHebrewBeforeAPassageMoveItByCodePoints() {
        String now = "👩‍👩‍👧 e\u0301 " + OLD;
        for (String words : List.of("was towed off", "اثنا عشر راكبا", "שנים עשר נוסעים", "Renée served soup")) {
            Found found = seek(anchor(OLD, words, 0), now);
            assertFound(words, Grade.ELSEWHERE, found, now);
            // A family of five code points, a letter and its mark, two spaces.
            assertEquals(
                    9,
                    found.span().orElseThrow().start() - found.anchor().span().start(),
                    words);
        }
    }

    @Test
    void aByteOrderMarkTakenAwayMovesAllByOne() {
        Found found = seek(anchor("\ufeff" + OLD, "ran aground", 0), OLD);
        assertFound("ran aground", Grade.ELSEWHERE, found, OLD);
        assertEquals(
                -1, found.span().orElseThrow().start() - found.anchor().span().start());
    }

    @Test
    void windowsLineEndsMovePassagesAndThoseOverTwoLinesDifferInWhiteSpaceOnly() {
        String now = OLD.replace("\n", "\r\n");
        assertFound("12 of them", Grade.ELSEWHERE, seek(anchor(OLD, "12 of them", 0), now), now);
        String words = "he wrote.\nAt noon the ferry was towed off";
        Found found = seek(anchor(OLD, words, 0), now);
        assertFound(words.replace("\n", "\r\n"), Grade.WHITE_SPACE, found, now);
    }

    @Test
    void decomposedLettersQuoteMarksAndSoftHyphensAreTypography() {
        String now = Normalizer.normalize(OLD, Normalizer.Form.NFD)
                .replace("“", "\"")
                .replace("”", "\"")
                .replace("passengers", "passen\u00adgers");
        Found nfd = seek(anchor(OLD, "The mate café owner Renée served soup", 0), now);
        assertEquals(Grade.TYPOGRAPHY, nfd.grade(), nfd.how());
        assertEquals(
                Normalizer.normalize("The mate café owner Renée served soup", Normalizer.Form.NFD),
                text(now).passage(nfd.span().orElseThrow()));
        Found found = seek(anchor(OLD, "Some 40 passengers waited on deck – “nobody was hurt”", 0), now);
        assertFound("Some 40 passen\u00adgers waited on deck – \"nobody was hurt\"", Grade.TYPOGRAPHY, found, now);
    }

    @Test
    void softHyphensThatWereTakenAwayAreFoundAsWell() {
        String old = OLD.replace("passengers", "pas\u00adsen\u00adgers");
        Found found = seek(anchor(old, "Some 40 pas\u00adsen\u00adgers waited on deck – “nobody", 0), OLD);
        assertFound("Some 40 passengers waited on deck – “nobody", Grade.TYPOGRAPHY, found, OLD);
    }

    @Test
    void theSecondOfTwoOccurrencesStaysTheSecond() {
        String now = "Harbour news\n\n" + OLD;
        for (int i = 0; i < 2; i++) {
            Found found = seek(anchor(OLD, "the harbour master", i), now);
            assertEquals(
                    text(now).find("the harbour master").get(i), found.span().orElseThrow());
        }
    }

    @Test
    void ofSeveralPlacesWhoseSurroundingsChangedNoneIsTaken() {
        String now = OLD.replace("dawn, the", "night, the").replace("off; the", "away, the");
        Found found = seek(anchor(OLD, "the harbour master", 1), now);
        assertEquals(Grade.AMBIGUOUS, found.grade(), found.how());
        assertEquals(2, found.places().size());
        assertTrue(found.span().isEmpty());
    }

    @Test
    void aShortPassageOfWhichAnotherPlaceIsLeftIsNotTaken() {
        String now = OLD.replace("off; the harbour master thanked", "off; somebody thanked");
        Found found = seek(anchor(OLD, "the harbour master", 1), now);
        assertEquals(Grade.AMBIGUOUS, found.grade(), found.how());
    }

    @Test
    void aPassageInsideOneThatWasFoundStandsWhereThatStands() {
        String now =
                OLD.replace("\n", "\n\n").replace("dawn, the", "night, the").replace("thanked", "praised");
        Anchor around = anchor(OLD, "At noon the ferry was towed off; the harbour master", 0);
        List<Found> found =
                Moved.of(List.of(anchor(OLD, "the harbour master", 1), around), text(now), Optional.empty());
        assertEquals(
                text(now).find("the harbour master").get(1), found.get(0).span().orElseThrow());
        assertEquals("inside a passage that was found", found.get(0).how());
    }

    @Test
    void theOldTextTellsPlacesApart() {
        String now = OLD.replace("dawn, the", "night, the").replace("off; the", "away, the");
        Found found = Moved.of(List.of(anchor(OLD, "the harbour master", 1)), text(now), Optional.of(text(OLD)))
                .get(0);
        assertEquals(text(now).find("the harbour master").get(1), found.span().orElseThrow(), found.how());
    }

    @Test
    void wordsThatAreAlikeAreNotTakenForThoseThatWereCoded() {
        String now = OLD.replace("Some 40 passengers", "Some 41 passengers").replace("ran aground", "Ran aground");
        for (String words : List.of("Some 40 passengers", "ran aground")) {
            Found found = seek(anchor(OLD, words, 0), now);
            assertEquals(Grade.MISSING, found.grade(), found.how());
            assertFalse(found.grade().isProved());
        }
    }

    @Test
    void whatWasNotSearchedIsSaid() {
        Anchor anchor = anchor(OLD, "Some 40 passengers waited", 0);
        SourceText now = text("x ".repeat(200_000));
        assertTrue(
                Moved.of(List.of(anchor), now, Optional.empty(), 1).get(0).how().contains("only near"));
        assertTrue(Moved.of(List.of(anchor), now, Optional.empty()).get(0).how().contains("the whole text"));
    }

    @Test
    void aFoldedTextIsTheNormalisedTextAndKnowsWhereItComesFrom() {
        Random random = new Random(7);
        String letters = "ab \n\r\t\u00a0\u00ad\u0301e\u0308`´„“–-’קا\u064b가각🚢ﬁ\u2009\u1fef";
        int[] all = letters.codePoints().toArray();
        for (int n = 0; n < 3000; n++) {
            StringBuilder made = new StringBuilder("x");
            random.ints(12, 0, all.length).forEach(i -> made.appendCodePoint(all[i]));
            String text = made.append("y").toString();
            Folded folded = Folded.of(text);
            assertEquals(Fingerprint.normalise(text), folded.text());
            Span whole = folded.original(
                    new Span(0, folded.text().codePointCount(0, folded.text().length())));
            assertEquals(new Span(0, text.codePointCount(0, text.length())), whole);
        }
    }

    /** A smaller size than a large source; {@code -Dlarge=50} takes one of 50 MB. */
    @Test
    void aThousandAnchorsInALargeSourceAreFound() {
        int size = Integer.getInteger("large", 1) * 1_000_000;
        Random random = new Random(1);
        StringBuilder made = new StringBuilder();
        while (made.length() < size) {
            made.append(Long.toString(random.nextLong(1L << 40), 36)).append(random.nextInt(9) == 0 ? ".\n" : " ");
        }
        String old = made.toString();
        SourceText was = text(old);
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int at = old.indexOf(' ', random.nextInt(old.length() - 400)) + 1;
            int to = old.indexOf(' ', at + 20 + random.nextInt(200));
            Fingerprint print = Fingerprint.of(was, new Span(at, to));
            anchors.add(new Anchor(
                    Optional.of("R" + i),
                    Optional.empty(),
                    "S",
                    new Span(at, to),
                    Optional.of(print.sha256()),
                    Optional.of(print.norm()),
                    Optional.of(print.context())));
        }
        int half = old.indexOf('\n', old.length() / 2) + 1;
        String now = (old.substring(half) + "A new chapter.\n" + old.substring(0, half)).replace(".\n", ".\r\n");
        List<Found> found = Moved.of(anchors, text(now), Optional.empty());
        // A passage that the cut goes through is in the text no more.
        long cut = anchors.stream()
                .filter(a -> a.span().start() < half && a.span().end() > half)
                .count();
        assertEquals(
                1000 - cut, found.stream().filter(f -> f.grade().isProved()).count());
    }
}
