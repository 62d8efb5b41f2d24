package org.beleg.glance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the plain part of the language of {@code java.util.regex}: letters of ASCII, classes, groups, alternatives,
 * quantifiers, {@code ^} and {@code $} (the end of the text) at the ends of alternatives. Whatever else there is makes
 * the pattern unreadable here.
 */
final class PatternReader {
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private final String pattern;
    private int at;

    private PatternReader(String pattern) {
        this.pattern = pattern;
    }

    /** The alternatives of a pattern, empty if it is not of the plain kind. */
    static Optional<List<Syntax.Branch>> read(String pattern) {
        try {
            return Optional.of(new PatternReader(pattern).branches());
        } catch (NotPlain | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<Syntax.Branch> branches() {
        List<Syntax.Branch> branches = new ArrayList<>();
        do {
            boolean fromStart = skip('^');
            Syntax body = sequence();
            branches.add(new Syntax.Branch(body, fromStart, skip('$')));
        } while (skip('|'));
        demand(at == pattern.length());
        return branches;
    }

    private Syntax alternatives() {
        List<Syntax> all = new ArrayList<>();
        do {
            all.add(sequence());
        } while (skip('|'));
        return all.size() == 1 ? all.get(0) : new Syntax.Or(all);
    }

    private Syntax sequence() {
        List<Syntax> all = new ArrayList<>();
        while (at < pattern.length() && "|)$".indexOf(pattern.charAt(at)) < 0) {
            all.add(quantified(atom()));
        }
        return new Syntax.Then(all);
    }

    private Syntax atom() {
        if (skip('(')) {
            if (skip('?')) {
                demand(skip(':'));
            }
            Syntax group = alternatives();
            demand(skip(')'));
            return group;
        }
        return new Syntax.One(skip('[') ? set() : skip('.') ? Alphabet.LINE_ENDS.not() : letter());
    }

    private Alphabet letter() {
        char c = next();
        if (c == '\\') {
            return escaped();
        }
        demand(c < 128 && SPECIAL.indexOf(c) < 0);
        return Alphabet.of(c);
    }

    private Alphabet escaped() {
        char c = next();
        return switch (c) {
            case 'd' -> Alphabet.DIGITS;
            case 'D' -> Alphabet.DIGITS.not();
            case 'w' -> Alphabet.WORD;
            case 'W' -> Alphabet.WORD.not();
            case 's' -> Alphabet.SPACE;
            case 'S' -> Alphabet.SPACE.not();
            case 't' -> Alphabet.of('\t');
            case 'n' -> Alphabet.of('\n');
            case 'r' -> Alphabet.of('\r');
            default -> {
                demand(c < 128 && !Character.isLetterOrDigit(c));
                yield Alphabet.of(c);
            }
        };
    }

    private Alphabet set() {
        boolean negated = skip('^');
        Alphabet all = Alphabet.NONE;
        demand(at < pattern.length() && pattern.charAt(at) != ']');
        while (!skip(']')) {
            all = all.or(member());
        }
        return negated ? all.not() : all;
    }

    /** One letter, escape or range in square brackets. Java's unions and intersections are not read. */
    private Alphabet member() {
        char c = next();
        if (c == '\\') {
            Alphabet escaped = escaped();
            demand(!looksAt("-") || looksAt("-]"));
            return escaped;
        }
        demand(c < 128 && "[^".indexOf(c) < 0);
        demand((c != '-' || !looksAt("-")) && (c != '&' || !looksAt("&")));
        if (!looksAt("-") || looksAt("-]")) {
            return Alphabet.of(c);
        }
        at++;
        char to = next();
        demand(to < 128 && to >= c && "[]\\&^-".indexOf(to) < 0);
        return Alphabet.range(c, to);
    }

    private Syntax quantified(Syntax part) {
        Syntax all = part;
        if (skip('?')) {
            all = new Syntax.Times(part, 0, 1);
        } else if (skip('*')) {
            all = new Syntax.Times(part, 0, -1);
        } else if (skip('+')) {
            all = new Syntax.Times(part, 1, -1);
        } else if (skip('{')) {
            all = counted(part);
        }
        if (all != part) {
            demand(!part.isEmpty());
            skip('?');
            demand(!looksAt("?") && !looksAt("*") && !looksAt("+") && !looksAt("{"));
        }
        return all;
    }

    private Syntax counted(Syntax part) {
        int end = pattern.indexOf('}', at);
        demand(end > at && end - at < 9);
        String[] bounds = pattern.substring(at, end).split(",", -1);
        demand(bounds.length <= 2 && !bounds[0].isEmpty());
        at = end + 1;
        int least = number(bounds[0]);
        int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : number(bounds[1]);
        demand(most != 0 && (most < 0 || most >= least));
        return new Syntax.Times(part, least, most);
    }

    private static int number(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NotPlain();
        }
        return Integer.parseInt(digits);
    }

    private boolean looksAt(String text) {
        return pattern.startsWith(text, at);
    }

    private boolean skip(char c) {
        boolean there = at < pattern.length() && pattern.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private char next() {
        demand(at < pattern.length());
        return pattern.charAt(at++);
    }

    private static void demand(boolean plain) {
        if (!plain) {
            throw new NotPlain();
        }
    }

    private static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super("not plain", null, false, false);
        }
    }
}
