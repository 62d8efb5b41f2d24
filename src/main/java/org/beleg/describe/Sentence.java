package org.beleg.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence in which some words are code or lead somewhere. */
record Sentence(List<Piece> pieces) {
    Sentence {
        pieces = List.copyOf(pieces);
    }

    /** Some words of it; {@code href} is where they lead. */
    record Piece(String text, boolean code, Optional<String> href) {}

    static Sentence of(String text) {
        return new Sentence(List.of()).text(text);
    }

    Sentence text(String text) {
        return with(new Piece(text, false, Optional.empty()));
    }

    Sentence code(String text) {
        return with(new Piece(text, true, Optional.empty()));
    }

    Sentence link(String text, String href) {
        return with(new Piece(text, true, Optional.of(href)));
    }

    /** The names as code, with commas between them and that word before the last. */
    Sentence names(List<String> names, String last) {
        Sentence sentence = this;
        for (int i = 0; i < names.size(); i++) {
            String between = i == 0 ? "" : i == names.size() - 1 ? " " + last + " " : ", ";
            sentence = sentence.text(between).code(names.get(i));
        }
        return sentence;
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
