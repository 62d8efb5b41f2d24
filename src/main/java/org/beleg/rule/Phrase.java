package org.beleg.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.dataset.Nearest;
import org.beleg.json.Violation;

/**
 * What a schema says no to, in words.
 *
 * @param fault what is wrong with the value, to follow it in a sentence
 * @param expected what was expected
 * @param nearest the nearest right value
 */
record Phrase(String fault, String expected, Optional<String> nearest) {
    /** A longer pattern is a riddle in a sentence. */
    private static final int READABLE = 32;

    private static final Map<String, String> TYPES = Map.of(
            "integer", "is not a whole number",
            "number", "is not a number",
            "boolean", "is neither true nor false",
            "string", "is not a text",
            "array", "is not a list",
            "object", "is not an object");
    private static final Map<String, String> TYPES_EXPECTED = Map.of(
            "integer", "a whole number such as 12: no sign +, no point, no 0 in front",
            "number", "a number such as 12 or 0.5: a point for decimals, no marks for thousands",
            "boolean", "true or false",
            "string", "a text, in JSON between quotation marks",
            "array", "a list, in JSON between [ and ]",
            "object", "an object, in JSON between { and }");
    private static final Map<String, String> FORMATS = Map.of(
            "date", "a day such as 2019-02-09",
            "time", "a time such as 12:30:00Z",
            "date-time", "a moment such as 2019-02-09T12:30:00Z",
            "email", "an e-mail address such as name@example.org",
            "hostname", "the name of a host such as example.org",
            "uri", "an address such as https://example.org/page",
            "regex", "a regular expression");

    /** The violation in words; {@code text} is what stands there. */
    static Phrase of(Violation v, String text) {
        return switch (v.keyword()) {
            case "enum", "const" -> choice(v, text);
            case "not" -> new Phrase("is not allowed", "another value than " + or(v.limits()), Optional.empty());
            case "type" -> type(v, text);
            case "format" -> format(v);
            case "pattern" -> pattern(v, text);
            case "false" -> new Phrase("must not be here", "nothing", Optional.empty());
            default -> bounds(v, text);
        };
    }

    private static Phrase choice(Violation v, String text) {
        Optional<String> nearest =
                v.limits().size() == 1 ? Optional.of(v.limits().get(0)) : Nearest.of(text, v.limits());
        String fault = v.limits().size() == 1 ? "is not allowed" : "is not one of the allowed values";
        return new Phrase(fault, or(v.limits()), nearest);
    }

    private static Phrase type(Violation v, String text) {
        String type = v.limits().isEmpty() ? "" : v.limits().get(0);
        return new Phrase(
                TYPES.getOrDefault(type, "is of the wrong type"),
                TYPES_EXPECTED.getOrDefault(type, or(v.limits())),
                number(type, text));
    }

    /** The number as it is to be written, where only its writing is wrong and nothing has to be guessed. */
    private static Optional<String> number(String type, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (type.equals("boolean")) {
            return Optional.of(lower).filter(t -> t.equals("true") || t.equals("false"));
        }
        String plain = text.strip().replaceFirst("^\\+", "").replaceFirst("^(-?)0+(?=[0-9])", "$1");
        boolean right = plain.matches("-?(0|[1-9][0-9]*)" + (type.equals("number") ? "(\\.[0-9]+)?" : ""));
        return Optional.of(plain).filter(t -> right && !t.equals(text) && type.matches("integer|number"));
    }

    private static Phrase format(Violation v) {
        String format = v.limits().isEmpty() ? "" : v.limits().get(0);
        String expected = FORMATS.getOrDefault(format, "the format " + format);
        return new Phrase("is not " + expected.replaceFirst(" such as.*", ""), expected, Optional.empty());
    }

    private static Phrase pattern(Violation v, String text) {
        String pattern = v.limits().isEmpty() ? "" : v.limits().get(0);
        String example =
                Example.of(pattern).map(e -> "a form such as " + e + ", ").orElse("");
        String means = v.note().isEmpty() ? "" : " (" + v.note().replaceFirst("\\.$", "") + ")";
        String small = text.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Stream.of(
                        text.toUpperCase(Locale.ROOT), small, small.replace(' ', '-'), text.replace(" ", ""))
                .filter(t -> !t.equals(text) && Example.fits(pattern, t))
                .findFirst();
        String form = pattern.length() > READABLE
                ? "does not have the form that is expected"
                : "does not have the form " + pattern;
        return new Phrase(form, example + "the pattern " + pattern + means, nearest);
    }

    private static Phrase bounds(Violation v, String text) {
        String limit = v.limits().isEmpty() ? "" : v.limits().get(0);
        long length = text.codePointCount(0, text.length());
        return switch (v.keyword()) {
            case "minLength" ->
                limit.equals("1")
                        ? plain("is empty", "a text")
                        : plain("is too short with " + count(length, "character"), limit + " characters or more");
            case "maxLength" -> plain("is too long with " + count(length, "character"), limit + " characters or fewer");
            case "minimum" -> plain("is too small", limit + " or more");
            case "maximum" -> plain("is too large", limit + " or less");
            case "exclusiveMinimum" -> plain("is too small", "more than " + limit);
            case "exclusiveMaximum" -> plain("is too large", "less than " + limit);
            case "multipleOf" -> plain("is not a multiple of " + limit, "a multiple of " + limit);
            case "minItems" -> plain("has too few values", "at least " + count(limit, "value"));
            case "maxItems" -> plain("has too many values", "at most " + count(limit, "value"));
            case "uniqueItems" -> plain("has a value twice", "each value once");
            case "minProperties" -> plain("says too little", "at least " + count(limit, "member"));
            default -> plain("is not allowed: " + v.message(), v.message());
        };
    }

    private static Phrase plain(String fault, String expected) {
        return new Phrase(fault, expected, Optional.empty());
    }

    private static String count(Object number, String noun) {
        return number + " " + noun + (number.toString().equals("1") ? "" : "s");
    }

    /** The words with commas and an {@code or} before the last. */
    static String or(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
