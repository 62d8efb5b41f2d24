package org.beleg.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.FileMark;
import org.beleg.print.Press;

/** A character of the metadata, of a schema or of the manual is in no font of the codebook. */
final class GlyphMissing implements Rule {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    @Override
    public Card card() {
        return new Card(
                "glyph-missing",
                Severity.WARNING,
                "A character is in none of the fonts of the codebook",
                "The PDF has the replacement character U+FFFD in its place; the page for the browser has it as far as the"
                        + " reader's own fonts have.",
                "Write the word in another script or without the sign, or waive it if the page is enough.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Optional.of(Inspection.ofDataset(findings -> subject.dataset()
                .files()
                .forEach((name, mark) -> {
                    Map<Integer, Lines> missing = missing(read(mark), name.endsWith(".json"));
                    String file = name.replaceFirst("^schemas/", "schema/");
                    missing.forEach((character, lines) -> say(findings, file, character, lines));
                })));
    }

    /** Where a character stands: the first line, from 1, and how many have it. */
    private record Lines(long first, long count) {
        Lines and(Lines later) {
            return new Lines(first, count + later.count);
        }
    }

    private static Map<Integer, Lines> missing(String text, boolean json) {
        if (text.chars().allMatch(unit -> unit < 0x80) && !(json && text.contains("\\u"))) {
            return Map.of();
        }
        Map<Integer, Lines> missing = new TreeMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String written = json ? unescaped(lines.get(i)) : lines.get(i);
            for (int character : Press.missing(Normalizer.normalize(written, Normalizer.Form.NFC))) {
                missing.merge(character, new Lines(i + 1, 1), Lines::and);
            }
        }
        return missing;
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(m -> {
            char unit = (char) Integer.parseInt(m.group(1), 16);
            // What is no letter stays an escape: a quotation mark would not be one of the text.
            return unit > ' ' && unit != '\\' && unit != '$' ? String.valueOf(unit) : "";
        });
    }

    private static void say(Findings findings, String file, int character, Lines lines) {
        String also = lines.count == 1 ? "" : " It stands on " + lines.count + " lines.";
        findings.at(file)
                .line(lines.first)
                .found(Character.toString(character))
                .expected("a character of Latin, Greek, Cyrillic, Arabic, Hebrew, Chinese or Japanese script, or a sign"
                        + " that the fonts have")
                .say("“" + Character.toString(character) + "”, " + Press.named(character)
                        + ", is in no font of the codebook." + also);
    }

    private static String read(FileMark mark) {
        try {
            return new String(Files.readAllBytes(mark.file()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
