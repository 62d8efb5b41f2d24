package org.beleg.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Span;
import org.beleg.language.Marker;
import org.beleg.language.Quantity;
import org.beleg.language.Sentence;
import org.beleg.language.Stretch;

/**
 * A record and the passage it rests on above all, in its paragraph.
 *
 * @param row the record
 * @param anchor its primary anchor
 * @param text the text the anchor leads into
 * @param anchors all anchors of the record
 * @param held all texts
 */
record Passage(Row row, Anchor anchor, HeldText text, List<Anchor> anchors, HeldTexts held) {

    /** The words of the passage. They reach no message. */
    String words() {
        return text.text().passage(anchor.span());
    }

    HeldText.Paragraph paragraph() {
        return text.around(anchor.span());
    }

    Stretch stretch() {
        return paragraph().stretch(anchor.span());
    }

    /** The sentences that have a part in the passage. */
    List<Sentence> own() {
        Stretch here = stretch();
        return paragraph().sentences().stream().filter(s -> s.at().meets(here)).toList();
    }

    /** The sentences of the passage, and one before and after. */
    List<Sentence> near() {
        List<Sentence> all = paragraph().sentences();
        List<Sentence> own = own();
        if (own.isEmpty()) {
            return all;
        }
        int from = Math.max(0, all.indexOf(own.get(0)) - 1);
        int to = Math.min(all.size(), all.indexOf(own.get(own.size() - 1)) + 2);
        return all.subList(from, to);
    }

    /** What is in the passage itself, of all that is in its sentences. */
    List<Stretch> inside(Function<Sentence, List<Stretch>> what) {
        Stretch here = stretch();
        return own().stream()
                .flatMap(s -> what.apply(s).stream())
                .filter(here::holds)
                .toList();
    }

    /** Marks that stand in the first clause of the passage. */
    List<Stretch> atFirst(Marker marker) {
        Stretch here = stretch();
        return own().stream()
                .flatMap(s -> s.markers(marker).stream()
                        .filter(here::holds)
                        .filter(m -> here.start() >= s.at().start() && s.clauses(here.start(), m.start()) == 0))
                .toList();
    }

    /** The same of each passage of the record, its sentences and those beside them. */
    boolean isAnywhere(Function<Sentence, List<Stretch>> what) {
        return everywhere().stream()
                .anyMatch(p -> p.near().stream().anyMatch(s -> !what.apply(s).isEmpty()));
    }

    /** The record with each of its passages that can be read. */
    List<Passage> everywhere() {
        List<Passage> all = new ArrayList<>();
        anchors.forEach(a -> held.of(a).ifPresent(t -> all.add(new Passage(row, a, t, anchors, held))));
        return all;
    }

    /** The quantity in the passage of which the numeral of the record is a part. */
    Optional<Quantity> quantity(String numeral) {
        List<Stretch> places = places(numeral);
        return own().stream()
                .flatMap(s -> s.quantities().stream())
                .filter(q -> places.stream().anyMatch(q.at()::meets))
                .findFirst();
    }

    /** Where in the passage some words stand, code for code. */
    List<Stretch> places(String wanted) {
        List<Stretch> places = new ArrayList<>();
        String words = words();
        int length = wanted.codePointCount(0, wanted.length());
        for (int at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
            int start = stretch().start() + words.codePointCount(0, at);
            if (!isCut(words, at, at + wanted.length())) {
                places.add(new Stretch(start, start + length));
            }
        }
        return places;
    }

    /** The same of a numeral, which is not a part of a compound: thirty does not stand in thirty-two. */
    List<Stretch> numeralPlaces(String numeral) {
        String words = words();
        int from = stretch().start();
        return places(numeral).stream()
                .filter(at -> !isHyphened(words, at.start() - from, -1) && !isHyphened(words, at.end() - from - 1, 1))
                .toList();
    }

    /** Whether a letter at a place is joined to another by a hyphen, in that direction. */
    private static boolean isHyphened(String words, int place, int way) {
        int[] all = words.codePoints().toArray();
        int other = place + 2 * way;
        return other >= 0
                && other < all.length
                && all[place + way] == '-'
                && Character.isLetter(all[place])
                && Character.isLetter(all[other]);
    }

    /** Whether a place begins or ends inside a word or a numeral. */
    private static boolean isCut(String words, int from, int to) {
        return (from > 0 && joins(words, from - 1, from)) || (to < words.length() && joins(words, to - 1, to));
    }

    private static boolean joins(String words, int left, int right) {
        return Character.isLetterOrDigit(words.charAt(left)) && Character.isLetterOrDigit(words.charAt(right));
    }

    Optional<Column> column(Role role) {
        return row.table().column(role);
    }

    /** Begins a finding about a column, with the words in question marked in the source. */
    Draft at(Findings findings, Role role, List<Stretch> marks) {
        HeldText.Paragraph paragraph = paragraph();
        List<Span> spans = marks.stream().map(paragraph::span).toList();
        Draft draft = findings.at(row).passage(anchor.source(), anchor.span(), spans);
        return column(role).map(draft::column).orElse(draft);
    }

    /** The record and the column as a message begins with them. */
    String name(Role role) {
        return row.name() + column(role).map(c -> "." + c.name()).orElse("");
    }
}
