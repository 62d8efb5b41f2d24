package org.beleg.glance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a pattern at which a character stands, and which may follow which (Glushkov's automaton). Place 0 is
 * before the first character. Counted parts are written out.
 */
final class Positions {
    /** A pattern that has more places when written out does not become a table. */
    private static final int MOST = 400;

    private final List<Alphabet> letters = new ArrayList<>();
    private final List<BitSet> follow = new ArrayList<>();
    private boolean twoWays;

    /** A piece of the pattern: where it may begin and end, and whether it may be nothing. */
    private record Piece(BitSet first, BitSet last, boolean empty) {}

    /** Where a branch may begin and end, and whether it may be nothing. */
    record Ends(BitSet first, BitSet last, boolean empty) {}

    /** Thrown where a pattern is too large. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("too large", null, false, false);
        }
    }

    Positions() {
        place(Alphabet.NONE);
    }

    /** Adds the places of a branch. */
    Ends add(Syntax syntax) {
        Piece piece = piece(syntax);
        return new Ends(piece.first, piece.last, piece.empty);
    }

    /** The characters that may stand at a place. */
    Alphabet letters(int place) {
        return letters.get(place);
    }

    /** The places that may come after a place. */
    BitSet follow(int place) {
        return follow.get(place);
    }

    /** How many places there are. */
    int size() {
        return letters.size();
    }

    /** Whether there is never a choice: not where to go on with a character, nor by which way to get there. */
    boolean isUnambiguous() {
        return !twoWays && follow.stream().allMatch(this::isUnambiguous);
    }

    /** For each kind of character the first kind that no place tells from it. */
    int[] kinds() {
        Map<BitSet, Integer> seen = new HashMap<>();
        List<Alphabet> told = letters.stream().distinct().toList();
        int[] kinds = new int[Alphabet.KINDS];
        for (int kind = 0; kind < Alphabet.KINDS; kind++) {
            BitSet places = new BitSet();
            for (int i = 0; i < told.size(); i++) {
                places.set(i, told.get(i).has(kind));
            }
            int first = kind;
            kinds[kind] = seen.computeIfAbsent(places, p -> first);
        }
        return kinds;
    }

    /** Whether a character never leaves a choice of which of these places to go to. */
    boolean isUnambiguous(BitSet next) {
        Alphabet seen = Alphabet.NONE;
        for (int p = next.nextSetBit(0); p >= 0; p = next.nextSetBit(p + 1)) {
            if (seen.meets(letters(p))) {
                return false;
            }
            seen = seen.or(letters(p));
        }
        return true;
    }

    private int place(Alphabet at) {
        if (letters.size() > MOST) {
            throw new TooLarge();
        }
        letters.add(at);
        follow.add(new BitSet());
        return letters.size() - 1;
    }

    private Piece piece(Syntax syntax) {
        if (syntax instanceof Syntax.One one) {
            BitSet here = new BitSet();
            here.set(place(one.letters()));
            return new Piece(here, here, false);
        }
        if (syntax instanceof Syntax.Then then) {
            Piece all = new Piece(new BitSet(), new BitSet(), true);
            for (Syntax part : then.parts()) {
                all = join(all, piece(part));
            }
            return all;
        }
        if (syntax instanceof Syntax.Or or) {
            Piece all = new Piece(new BitSet(), new BitSet(), false);
            for (Syntax part : or.parts()) {
                all = either(all, piece(part));
            }
            return all;
        }
        return times((Syntax.Times) syntax);
    }

    private Piece times(Syntax.Times times) {
        Piece all = new Piece(new BitSet(), new BitSet(), true);
        for (int i = 0; i < times.least(); i++) {
            Piece next = piece(times.part());
            if (times.most() < 0 && i == times.least() - 1) {
                link(next, next);
            }
            all = join(all, next);
        }
        if (times.most() < 0 && times.least() == 0) {
            Piece next = piece(times.part());
            link(next, next);
            return new Piece(next.first, next.last, true);
        }
        return times.most() > times.least() ? join(all, optional(times.part(), times.most() - times.least())) : all;
    }

    /** The part, at most so many times, each only after the one before it. */
    private Piece optional(Syntax part, int most) {
        Piece rest = new Piece(new BitSet(), new BitSet(), true);
        for (int i = 0; i < most; i++) {
            Piece all = join(piece(part), rest);
            rest = new Piece(all.first, all.last, true);
        }
        return rest;
    }

    private Piece join(Piece a, Piece b) {
        link(a, b);
        return new Piece(
                a.empty ? union(a.first, b.first) : a.first,
                b.empty ? union(a.last, b.last) : b.last,
                a.empty && b.empty);
    }

    private void link(Piece a, Piece b) {
        a.last.stream().forEach(p -> {
            twoWays |= follow(p).intersects(b.first);
            follow(p).or(b.first);
        });
    }

    private Piece either(Piece a, Piece b) {
        twoWays |= a.empty && b.empty;
        return new Piece(union(a.first, b.first), union(a.last, b.last), a.empty || b.empty);
    }

    private static BitSet union(BitSet a, BitSet b) {
        BitSet all = (BitSet) a.clone();
        all.or(b);
        return all;
    }
}
