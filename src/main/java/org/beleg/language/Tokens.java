package org.beleg.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits a text into words, numerals and marks. The same for every language that writes its words apart. */
final class Tokens {
    /** Marks that may stand between the digits of a numeral. */
    private static final String IN_NUMERALS = ".,'\u2019\u00a0\u202f\u2009\u066b\u066c";
    /** Marks that may stand inside a word, between two letters. */
    private static final String IN_WORDS = "-\u2010\u2011'\u2019*_:\u00ad\u200c\u200d";

    private static final Pattern UNCOUNTED = Pattern.compile("[\u00ad*_:\u200c\u200d]");

    private final int[] text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text.codePoints().toArray();
    }

    static List<Token> of(String text) {
        return new Tokens(text).split();
    }

    private List<Token> split() {
        int at = 0;
        while (at < text.length) {
            at = next(at);
        }
        return List.copyOf(tokens);
    }

    private int next(int at) {
        int c = text[at];
        if (isDigit(c)) {
            return take(Token.Kind.NUMERAL, at, numeral(at));
        }
        if (isLetter(c)) {
            return take(Token.Kind.WORD, at, word(at));
        }
        if (isSpace(c)) {
            int end = spaces(at);
            return isBreak(at, end) ? take(Token.Kind.BREAK, at, end) : end;
        }
        return take(Token.Kind.MARK, at, at + 1);
    }

    private int take(Token.Kind kind, int start, int end) {
        String raw = new String(text, start, end - start);
        String text = kind == Token.Kind.NUMERAL ? western(raw) : raw;
        String folded = kind == Token.Kind.WORD ? fold(raw) : text;
        tokens.add(new Token(kind, text, folded, folded.toLowerCase(Locale.ROOT), new Stretch(start, end)));
        return end;
    }

    /** A numeral in the digits 0 to 9, from those of any script. */
    private static String western(String numeral) {
        StringBuilder western = new StringBuilder();
        numeral.codePoints().forEach(c -> {
            if (isDigit(c)) {
                western.append(Character.digit(c, 10));
            } else {
                western.appendCodePoint(c);
            }
        });
        return western.toString();
    }

    /** A word without what does not count: how it was composed, soft hyphens, gender marks, the form of an apostrophe. */
    static String fold(String word) {
        return UNCOUNTED
                .matcher(Normalizer.normalize(word, Normalizer.Form.NFC))
                .replaceAll("")
                .replace('\u2019', '\'')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
    }

    private int word(int at) {
        int end = at + 1;
        while (end < text.length && (isInWord(end) || isLetter(text[end]) || isDigit(text[end]))) {
            end++;
        }
        return end;
    }

    /** A mark inside a word; a colon only where a lower-case ending follows, as in words for both genders. */
    private boolean isInWord(int at) {
        if (IN_WORDS.indexOf(text[at]) < 0 || at + 1 >= text.length) {
            return false;
        }
        int next = text[at + 1];
        boolean joined = isLetter(next) || (text[at] == '-' && isDigit(next));
        return text[at] == ':' ? Character.isLowerCase(next) : joined;
    }

    private int numeral(int at) {
        int end = digits(at);
        int run = end - at;
        while (end + 1 < text.length && IN_NUMERALS.indexOf(text[end]) >= 0 && isDigit(text[end + 1])) {
            int next = digits(end + 1);
            if (isSpace(text[end]) && (run > 3 || next - end - 1 != 3)) {
                return end;
            }
            run = next - end - 1;
            end = next;
        }
        return end;
    }

    private int digits(int at) {
        int end = at;
        while (end < text.length && isDigit(text[end])) {
            end++;
        }
        return end;
    }

    private int spaces(int at) {
        int end = at;
        while (end < text.length && isSpace(text[end])) {
            end++;
        }
        return end;
    }

    /** A blank line. */
    private boolean isBreak(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text[i] == '\n' || text[i] == '\u2029' ? 1 : 0;
        }
        return lines > 1;
    }

    private static boolean isDigit(int c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isLetter(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }
}
