package org.beleg.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence in which some words are code, are strong, are the dataset's own, or lead somewhere. */
record Sentence(List<Piece> pieces) {
    static final Sentence NOTHING = new Sentence(List.of());

    Sentence {
        pieces = List.copyOf(pieces);
    }

    /** What some words of a sentence are. */
    enum Kind {
        /** Words of the codebook. */
        PLAIN,
        /** Names and values. */
        CODE,
        /** Words that must not be overlooked. */
        STRONG,
        /** Words of the dataset, in its language. */
        OWN
    }

    /** Some words of it; {@code href} is where they lead inside of the book. */
    record Piece(String text, Kind kind, Optional<String> href) {
        boolean code() {
            return kind == Kind.CODE;
        }

        boolean strong() {
            return kind == Kind.STRONG;
        }

        boolean own() {
            return kind == Kind.OWN;
        }
    }

    static Sentence of(String text) {
        return NOTHING.text(text);
    }

    Sentence text(String text) {
        return text.isEmpty() ? this : with(new Piece(text, Kind.PLAIN, Optional.empty()));
    }

    Sentence code(String text) {
        return with(new Piece(text, Kind.CODE, Optional.empty()));
    }

    Sentence strong(String text) {
        return with(new Piece(text, Kind.STRONG, Optional.empty()));
    }

    Sentence own(String text) {
        return with(new Piece(text, Kind.OWN, Optional.empty()));
    }

    /** Code that leads somewhere. */
    Sentence link(String text, String href) {
        return with(new Piece(text, Kind.CODE, Optional.of(href)));
    }

    /** Words that lead somewhere. */
    Sentence see(String text, String href) {
        return with(new Piece(text, Kind.PLAIN, Optional.of(href)));
    }

    Sentence and(Sentence more) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(more.pieces);
        return new Sentence(all);
    }

    private Sentence with(Piece piece) {
        List<Piece> all = new ArrayList<>(pieces);
        all.add(piece);
        return new Sentence(all);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        pieces.forEach(p -> out.append(p.text()));
        return out.toString();
    }
}
