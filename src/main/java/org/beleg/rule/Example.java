package org.beleg.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A text that fits a pattern, for the sentence that helps; only of plain patterns, and never a wrong one. */
final class Example {
    private final String pattern;
    private int at;
    private int digits;

    private Example(String pattern) {
        this.pattern = pattern;
    }

    /** An example; empty where the pattern is more than letters, classes, groups and repetitions. */
    static Optional<String> of(String pattern) {
        try {
            String text = new Example(pattern).alternatives();
            return Optional.of(text).filter(t -> !t.isEmpty() && fits(pattern, t));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether the text has a part that fits, as JSON Schema asks. */
    static boolean fits(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** The first of several alternatives; the others are read over. */
    private String alternatives() {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            int start = at;
            String one = one();
            int times = times();
            text.append(times > 0 ? one : "");
            for (int i = 1; i < times; i++) {
                int end = at;
                at = start;
                text.append(one());
                at = end;
            }
        }
        return text.toString();
    }

    private String one() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '(' -> group();
            case '[' -> oneOfClass();
            case '\\' -> escaped(pattern.charAt(at++));
            case '.' -> "x";
            case '*', '+', '?', '{' -> throw new IllegalArgumentException(pattern);
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.charAt(at) == '?') {
            throw new IllegalArgumentException(pattern);
        }
        String text = alternatives();
        at++;
        return text;
    }

    private String oneOfClass() {
        if (pattern.charAt(at) == '^') {
            throw new IllegalArgumentException(pattern);
        }
        char first = pattern.charAt(at);
        boolean range = pattern.charAt(at + 1) == '-' && pattern.charAt(at + 2) != ']';
        String one = first == '\\' ? escaped(pattern.charAt(at + 1)) : String.valueOf(first);
        at = pattern.indexOf(']', at + 1) + 1;
        if (at == 0) {
            throw new IllegalArgumentException(pattern);
        }
        return range && first == '0' ? digit() : one;
    }

    private String escaped(char c) {
        if (c == 'd') {
            return digit();
        }
        if (c == 'w') {
            return "a";
        }
        if (Character.isLetterOrDigit(c)) {
            throw new IllegalArgumentException(pattern);
        }
        return String.valueOf(c);
    }

    /** Digits count up, so that an example looks like one. */
    private String digit() {
        digits = digits % 9 + 1;
        return String.valueOf(digits);
    }

    private int times() {
        char c = at < pattern.length() ? pattern.charAt(at) : ' ';
        if (c == '+' || c == '*' || c == '?') {
            at++;
            return c == '?' ? 0 : 1;
        }
        if (c != '{') {
            return 1;
        }
        int end = pattern.indexOf('}', at);
        int times = Integer.parseInt(pattern.substring(at + 1, end).replaceFirst(",.*", ""));
        at = end + 1;
        return Math.min(times, 100);
    }
}
