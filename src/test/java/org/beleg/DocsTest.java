package org.beleg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Rule;
import org.beleg.dataset.Role;
import org.beleg.dataset.Vocabulary;
import org.beleg.rule.Rules;
import org.junit.jupiter.api.Test;

/** The docs say what the code does. */
final class DocsTest {
    @Test
    void everyRuleIsOnItsPage() throws IOException {
        StringBuilder page =
                new StringBuilder("# Rules\n\nGenerated from the rules themselves. An error stops a release; a"
                        + " warning can be waived with a reason; `beleg explain CODE` prints one rule.\n\n"
                        + "| code | severity | fault |\n|---|---|---|\n");
        Rules.all().stream()
                .map(Rule::card)
                .forEach(card -> page.append("| [`")
                        .append(card.code())
                        .append("`](#")
                        .append(card.code())
                        .append(") | ")
                        .append(card.severity().word())
                        .append(" | ")
                        .append(card.title())
                        .append(" |\n"));
        Rules.all().stream().map(Rule::card).forEach(card -> page.append(entry(card)));
        Golden.assertSame(Path.of("docs/rules.md"), page.toString());
    }

    private static String entry(Card card) {
        return "\n## " + card.code() + "\n\n" + card.title() + " ("
                + card.severity().word() + ").\n\n**Why.** " + card.why() + "\n\n**To mend.** " + card.mend() + "\n"
                + (card.judges().isEmpty() ? "" : "\n**Judges** columns with the roles " + roles(card) + ".\n");
    }

    private static String roles(Card card) {
        return card.judges().stream()
                .map(role -> "[`" + role.word() + "`](annotation.md)")
                .collect(Collectors.joining(", "));
    }

    /** The part between the marks is written by the test, and nothing else of the page. */
    @Test
    void everyWordOfARoleIsOnThePageOfAnnotations() throws IOException {
        Path page = Path.of("docs/annotation.md");
        String text = Files.readString(page, StandardCharsets.UTF_8);
        String begin = "<!-- begin: written by DocsTest from Vocabulary -->\n";
        String end = "<!-- end -->\n";
        assertTrue(text.contains(begin) && text.contains(end), "the marks are there");
        StringBuilder words = new StringBuilder();
        for (Role role : Role.values()) {
            Vocabulary.of(role).ifPresent(vocabulary -> {
                words.append("\n### `")
                        .append(role.word())
                        .append(vocabulary.closed() ? "`\n" : "` (open: other words are fine)\n")
                        .append("\n| word | means |\n|---|---|\n");
                vocabulary
                        .words()
                        .forEach((word, means) -> words.append("| `")
                                .append(word)
                                .append("` | ")
                                .append(means)
                                .append(" |\n"));
            });
        }
        String before = text.substring(0, text.indexOf(begin) + begin.length());
        Golden.assertSame(page, before + words + "\n" + text.substring(text.indexOf(end)));
    }

    @Test
    void everyRoleIsOnThePageOfAnnotations() throws IOException {
        String page = Files.readString(Path.of("docs/annotation.md"), StandardCharsets.UTF_8);
        List<String> missing = new ArrayList<>(Role.words());
        missing.removeIf(word -> page.contains("| `" + word + "` |"));
        assertEquals(List.of(), missing);
    }
}
