package org.beleg.json;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.everit.json.schema.regexp.JavaUtilRegexpFactory;
import org.everit.json.schema.regexp.Regexp;
import org.everit.json.schema.regexp.RegexpMatchingFailure;

/**
 * Patterns of a schema: ECMA's {@code $} is the end of the text, not of a line, and a match that does not end in time
 * counts as a mismatch that says so.
 */
final class Patterns {
    /** A cell that takes longer than this is given up on. */
    private static final long NANOSECONDS = 2_000_000_000L;

    /** Everit's own word for a mismatch, which only everit can make: a pattern that matches nothing gives it. */
    private static final Optional<RegexpMatchingFailure> MISMATCH =
            new JavaUtilRegexpFactory().createHandler("(?!)").patternMatchingFailure("");

    private Patterns() {}

    static Regexp compile(String ecma) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(endOfText(ecma));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("the pattern " + ecma + " cannot be read: " + e.getDescription(), e);
        }
        return new Bounded(ecma, pattern);
    }

    private static String endOfText(String ecma) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < ecma.length(); i++) {
            char c = ecma.charAt(i);
            if (c == '\\' && i + 1 < ecma.length()) {
                java.append(c).append(ecma.charAt(++i));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            java.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
        }
        return java.toString();
    }

    private record Bounded(String ecma, Pattern pattern) implements Regexp {
        @Override
        public Optional<RegexpMatchingFailure> patternMatchingFailure(String input) {
            try {
                return pattern.matcher(new Timed(input, System.nanoTime() + NANOSECONDS))
                                .find()
                        ? Optional.empty()
                        : MISMATCH;
            } catch (OutOfTime | StackOverflowError e) {
                return MISMATCH;
            }
        }

        @Override
        public String toString() {
            return ecma;
        }
    }

    /** A text that stops being read when the time is up, the only way to stop a match. */
    private record Timed(CharSequence text, long deadline) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((index & 15) == 0 && System.nanoTime() > deadline) {
                throw new OutOfTime();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Timed(text.subSequence(start, end), deadline);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfTime() {
            super("out of time", null, false, false);
        }
    }
}
