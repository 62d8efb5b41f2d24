package org.beleg.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the words of a text into sentences: at a full stop that is none of an abbreviation or ordinal, at a blank line. */
final class Sentences {
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…");
    private static final Set<String> CLOSING = Set.of("“", "”", "\"", "»", "«", "’", "‘", "'", ")", "]");
    private static final Set<String> OPENING = Set.of("„", "“", "\"", "»", "«", "‚", "‘", "(", "[");

    private final List<Token> tokens;
    private final Lexicon lexicon;

    Sentences(List<Token> tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** The tokens of each sentence. */
    List<List<Token>> cut() {
        List<List<Token>> sentences = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Token.Kind.BREAK) {
                keep(first, i, sentences);
                first = i + 1;
            } else if (ends(i)) {
                int after = closing(i + 1);
                keep(first, after, sentences);
                first = after;
                i = after - 1;
            }
        }
        keep(first, tokens.size(), sentences);
        return sentences;
    }

    private void keep(int first, int after, List<List<Token>> into) {
        List<Token> sentence = tokens.subList(first, Math.max(first, after));
        if (sentence.stream().anyMatch(t -> t.isWord() || t.isNumeral())) {
            into.add(List.copyOf(sentence));
        }
    }

    private int closing(int at) {
        int after = at;
        while (after < tokens.size()
                && tokens.get(after - 1).touches(tokens.get(after))
                && (CLOSING.contains(tokens.get(after).text())
                        || ENDS.contains(tokens.get(after).text()))) {
            after++;
        }
        return after;
    }

    private boolean ends(int at) {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.MARK || !ENDS.contains(token.text())) {
            return false;
        }
        int next = closing(at + 1);
        if (next >= tokens.size() || tokens.get(next).kind() == Token.Kind.BREAK) {
            return true;
        }
        if (tokens.get(next - 1).touches(tokens.get(next)) || !begins(tokens.get(next))) {
            return false;
        }
        return !token.is(".") || at == 0 || !isPart(at);
    }

    /** Whether a sentence may begin with it. */
    private static boolean begins(Token token) {
        return token.isNumeral()
                || OPENING.contains(token.text())
                || (token.isWord() && !Character.isLowerCase(token.text().codePointAt(0)));
    }

    /** Whether the full stop belongs to the word before it. */
    private boolean isPart(int at) {
        Token before = tokens.get(at - 1);
        if (before.isWord()) {
            return before.touches(tokens.get(at)) && lexicon.abbreviations.contains(before.folded());
        }
        boolean dated = at + 1 < tokens.size()
                && lexicon.calendar.month(tokens.get(at + 1)).isPresent();
        boolean ordinal = at > 1
                && lexicon.calendar.ordinalMarks.contains(".")
                && before.text().length() <= 3
                && lexicon.calendar.mayStandBeforeOrdinal(tokens.get(at - 2));
        return before.isNumeral() && (dated || ordinal);
    }
}
