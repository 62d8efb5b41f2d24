package org.beleg.glance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pattern as a table that is walked byte by byte: whether it is found in a text, as {@code java.util.regex} finds it
 * with {@code $} for the end of the text. A text on which a search by trial might run out of time or of stack is left
 * open, because everit counts that as a mismatch.
 */
final class Dfa {
    /** A pattern with more states does not become a table. */
    private static final int MOST_STATES = 256;

    private static final int STRIDE = 256;
    private static final int NO = 0;
    private static final int YES = 1;
    private static final int START = 2;
    private static final int DECIDED = YES * STRIDE;

    private static final Dfa UNREADABLE = new Dfa(new char[0], new boolean[0], -1);

    /** Where each state goes with each byte; a state is the number of its row times {@link #STRIDE}. */
    private final char[] table;

    private final boolean[] ends;
    private final int longest;

    private Dfa(char[] table, boolean[] ends, int longest) {
        this.table = table;
        this.ends = ends;
        this.longest = longest;
    }

    /** The pattern as a table; one that answers nothing if it is not of the plain kind, or large. */
    static Dfa of(String pattern) {
        return PatternReader.read(pattern).flatMap(Builder::build).orElse(UNREADABLE);
    }

    /** A pattern of our own as a table. */
    static Dfa ofOwn(String pattern) {
        return PatternReader.read(pattern).flatMap(Builder::unlimited).orElse(UNREADABLE);
    }

    /** Whether it can answer at all. */
    boolean isReadable() {
        return longest >= 0;
    }

    /** Whether the pattern is found in the bytes: the answer of a question. One hot loop. */
    int answer(byte[] bytes, int from, int to) {
        if (to - from > longest) {
            return Question.UNSURE;
        }
        int state = START * STRIDE;
        for (int i = from; i < to && state > DECIDED; i++) {
            int b = bytes[i];
            if (b < 0 && isLineEnd(bytes, i)) {
                return Question.UNSURE;
            }
            state = table[state + (b & 0xFF)];
        }
        return Question.certain(ends[state / STRIDE]);
    }

    /** U+0085, U+2028, U+2029: the only characters beyond ASCII that {@code .} does not mean. */
    private static boolean isLineEnd(byte[] bytes, int at) {
        return (bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0x85)
                || (bytes[at] == (byte) 0xE2
                        && bytes[at + 1] == (byte) 0x80
                        && (bytes[at + 2] == (byte) 0xA8 || bytes[at + 2] == (byte) 0xA9));
    }

    /** Makes states of sets of places. */
    private static final class Builder {
        /** Stands in a set for a search that may begin anywhere. */
        private final int anywhere;

        private final Positions positions;
        private final int[] kinds;
        private final BitSet beginAnywhere = new BitSet();
        private final BitSet lastAtEnd = new BitSet();
        private final BitSet lastAnywhere = new BitSet();
        private final Map<BitSet, Integer> numbers = new HashMap<>();
        private final List<BitSet> states = new ArrayList<>();
        private final List<char[]> rows = new ArrayList<>();

        private Builder(List<Syntax.Branch> branches) {
            positions = new Positions();
            for (Syntax.Branch branch : branches) {
                add(branch, positions.add(branch.body()));
            }
            anywhere = positions.size();
            kinds = positions.kinds();
        }

        /** Builds a table for texts of any length. */
        static Optional<Dfa> unlimited(List<Syntax.Branch> branches) {
            return new Builder(branches).dfa(Integer.MAX_VALUE);
        }

        static Optional<Dfa> build(List<Syntax.Branch> branches) {
            try {
                Builder builder = new Builder(branches);
                int longest = longest(branches, builder.isUnambiguous());
                return longest < 0 ? Optional.empty() : builder.dfa(longest);
            } catch (Positions.TooLarge e) {
                return Optional.empty();
            }
        }

        private boolean isUnambiguous() {
            return positions.isUnambiguous() && positions.isUnambiguous(beginAnywhere);
        }

        /**
         * How long a text may be, in bytes, for a search by trial to end well within its time and stack. Such a search
         * takes at worst as many steps as the length of the text to the power of its choices.
         */
        private static int longest(List<Syntax.Branch> branches, boolean unambiguous) {
            boolean deep = branches.stream().anyMatch(b -> b.body().repeatsGroup());
            int choices = branches.stream()
                    .mapToInt(b -> b.body().choices() + (b.fromStart() ? 0 : 1))
                    .max()
                    .orElse(0);
            if (!unambiguous
                    && (choices > 3 || branches.stream().anyMatch(b -> b.body().hasNestedChoice()))) {
                return -1;
            }
            int most = unambiguous || choices <= 1 ? 2000 : choices == 2 ? 1000 : 200;
            return deep ? Math.min(most, 400) : most;
        }

        private void add(Syntax.Branch branch, Positions.Ends ends) {
            (branch.fromStart() ? positions.follow(0) : beginAnywhere).or(ends.first());
            (branch.toEnd() ? lastAtEnd : lastAnywhere).or(ends.last());
            if (ends.empty() && branch.fromStart() && branch.toEnd()) {
                lastAtEnd.set(0);
            } else if (ends.empty()) {
                lastAnywhere.set(0);
            }
        }

        private Optional<Dfa> dfa(int longest) {
            rows.add(filled(NO));
            rows.add(filled(YES));
            states.add(new BitSet());
            states.add(new BitSet());
            BitSet start = new BitSet();
            start.set(0);
            start.set(anywhere, !beginAnywhere.isEmpty());
            if (start.intersects(lastAnywhere)) {
                return Optional.of(always(longest));
            }
            number(start);
            for (int state = START; state < states.size(); state++) {
                if (state == MOST_STATES) {
                    return Optional.empty();
                }
                rows.add(row(states.get(state)));
            }
            return Optional.of(table(longest));
        }

        private static Dfa always(int longest) {
            boolean[] ends = {false, true, true};
            char[] table = new char[3 * STRIDE];
            Arrays.fill(table, (char) DECIDED);
            return new Dfa(table, ends, longest);
        }

        private Dfa table(int longest) {
            char[] table = new char[rows.size() * STRIDE];
            boolean[] ends = new boolean[rows.size()];
            for (int state = 0; state < rows.size(); state++) {
                System.arraycopy(rows.get(state), 0, table, state * STRIDE, STRIDE);
                ends[state] = state == YES || states.get(state).intersects(lastAtEnd);
            }
            return new Dfa(table, ends, longest);
        }

        private static char[] filled(int state) {
            char[] row = new char[STRIDE];
            Arrays.fill(row, (char) (state * STRIDE));
            return row;
        }

        /** A first byte beyond ASCII goes where all such characters go; the bytes after it stay there. */
        private char[] row(BitSet state) {
            char[] row = filled(rows.size());
            for (int kind = 0; kind < Alphabet.KINDS; kind++) {
                boolean alike = kinds[kind] != kind;
                int byteOfKind = kind == Alphabet.KINDS - 1 ? 0xC0 : kind;
                row[byteOfKind] = alike ? row[kinds[kind]] : (char) (number(next(state, kind)) * STRIDE);
            }
            Arrays.fill(row, 0xC0, 0x100, row[0xC0]);
            return row;
        }

        private int number(BitSet state) {
            if (state.isEmpty() || state.intersects(lastAnywhere)) {
                return state.isEmpty() ? NO : YES;
            }
            return numbers.computeIfAbsent(state, s -> {
                states.add(s);
                return states.size() - 1;
            });
        }

        private BitSet next(BitSet state, int kind) {
            BitSet next = new BitSet();
            for (int place = state.nextSetBit(0); place >= 0; place = state.nextSetBit(place + 1)) {
                BitSet follow = place == anywhere ? beginAnywhere : positions.follow(place);
                for (int p = follow.nextSetBit(0); p >= 0; p = follow.nextSetBit(p + 1)) {
                    next.set(p, next.get(p) || positions.letters(p).has(kind));
                }
            }
            next.set(anywhere, state.get(anywhere));
            return next;
        }
    }
}
